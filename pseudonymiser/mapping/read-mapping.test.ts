import { expect, test } from "vitest";
import { InvalidMapping } from "../errors.ts";
import { createMapping } from "./create-mapping.ts";
import { readMapping } from "./read-mapping.ts";

const whole = {
  format: "diskret-mapping",
  version: 1,
  revision: 4,
  tenantKinds: ["PROJECT"],
  entries: [
    { placeholder: "[PERSON_1]", kind: "PERSON", value: "Eva Bauer", gender: "female" },
    { placeholder: "[PERSON_1_EMAIL]", kind: "EMAIL", value: "eva.bauer@x.example" },
    { placeholder: "[PROJECT_1]", kind: "PROJECT", value: "Nordlicht" },
  ],
};

const first = { placeholder: "[IBAN_1]", kind: "IBAN", value: "x" };
const withEntries = (...entries: readonly unknown[]) => ({ ...whole, entries });

test("what was stored is read, with persons, tenant's kinds and numbers", () => {
  const mapping = readMapping(JSON.stringify(whole));
  expect(mapping.serialise()).toBe(JSON.stringify(whole));
  expect(mapping.placeholderFor({ kind: "PERSON", value: "Bauer" })).toBe("[PERSON_1b]");
  expect(mapping.placeholderFor({ kind: "EMAIL", value: "e.bauer@x.example" })).toBe("[PERSON_1_EMAILb]");
  expect(mapping.legend("en", { genders: true })).toContain("[PERSON_1] is a woman.");
});

test.each([
  ["no JSON", "{"],
  ["nothing", ""],
  ["null", "null"],
  ["a list", "[]"],
  ["of something else", JSON.stringify({ ...whole, format: "other" })],
  ["of a later version", JSON.stringify({ ...whole, version: 2 })],
  ["cut off", JSON.stringify(whole).slice(0, -20)],
  ["without entries", JSON.stringify({ ...whole, entries: undefined })],
  ["with a wrong revision", JSON.stringify({ ...whole, revision: -1 })],
  ["with fewer changes than entries", JSON.stringify({ ...whole, revision: 2 })],
  ["with tenant's kinds that are none", JSON.stringify({ ...whole, tenantKinds: [7] })],
  ["with a tenant's kind that cannot be used", JSON.stringify({ ...whole, tenantKinds: ["PROJECT", "A_1"] })],
  ["with an entry that is none", JSON.stringify(withEntries(7))],
  ["with an entry without value", JSON.stringify(withEntries({ ...first, value: undefined }))],
  ["with an unknown kind", JSON.stringify(withEntries({ ...first, kind: "NOTHING", placeholder: "[NOTHING_1]" }))],
  ["with another kind than the placeholder says", JSON.stringify(withEntries({ ...first, kind: "PHONE" }))],
  ["with a bent placeholder", JSON.stringify(withEntries({ ...first, placeholder: "[IBAN_01]" }))],
  ["with forms of a number", JSON.stringify(withEntries({ ...first, placeholder: "[IBAN_1b]" }))],
  ["with a number named after a person", JSON.stringify(withEntries({ ...first, placeholder: "[PERSON_1_IBAN]" }))],
  ["with a sex that is none", JSON.stringify(withEntries({ ...first, gender: "x" }))],
  ["with the same placeholder twice", JSON.stringify(withEntries(first, { ...first, value: "y" }))],
])("a mapping %s is refused, and nothing of it is told", (_, text) => {
  expect(() => readMapping(text)).toThrow(InvalidMapping);
  expect(() => readMapping(text)).not.toThrow(/Bauer|Nordlicht/);
});

test("a mapping holds values of any Unicode, half surrogate pairs included", () => {
  const mapping = createMapping();
  const value = '\ud83d"\\\u0000\u2028😀';
  mapping.placeholderFor({ kind: "OTHER_ID", value });
  expect(readMapping(mapping.serialise()).valueOf("[OTHER_ID_1]")).toBe(value);
});
