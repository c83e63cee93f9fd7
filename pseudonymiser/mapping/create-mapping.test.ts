import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { InvalidKindName, InvalidMention, MappingFull } from "../errors.ts";
import type { BuiltInKind, Kind } from "../kinds.ts";
import { createMapping } from "./create-mapping.ts";
import { readMapping } from "./read-mapping.ts";

test("the same kind and text get the same placeholder for ever, others the next number", () => {
  const mapping = createMapping();
  expect(mapping.placeholderFor({ kind: "IBAN", value: "DE1" })).toBe("[IBAN_1]");
  expect(mapping.placeholderFor({ kind: "IBAN", value: "DE2" })).toBe("[IBAN_2]");
  expect(mapping.placeholderFor({ kind: "PHONE", value: "DE1" })).toBe("[PHONE_1]");
  expect(mapping.placeholderFor({ kind: "DATE_OF_BIRTH", value: "12.03.1985" })).toBe("[DATE_OF_BIRTH_1]");
  expect(mapping.placeholderFor({ kind: "IBAN", value: "DE1" })).toBe("[IBAN_1]");
  expect(mapping.valueOf("[IBAN_2]")).toBe("DE2");
});

test("the forms of one name share the number and each comes back exactly", () => {
  const mapping = createMapping();
  const forms = Array.from({ length: 60 }, (_, blanks) => `Sabine${" ".repeat(blanks + 1)}Müller`);
  const placeholders = forms.map((value) => mapping.placeholderFor({ kind: "PERSON", value }));
  expect(placeholders.slice(0, 3)).toEqual(["[PERSON_1]", "[PERSON_1b]", "[PERSON_1c]"]);
  expect(placeholders.slice(25, 28)).toEqual(["[PERSON_1z]", "[PERSON_1aa]", "[PERSON_1ab]"]);
  expect(placeholders.map((placeholder) => mapping.valueOf(placeholder))).toEqual(forms);
  expect(new Set(placeholders).size).toBe(60);
});

test("a caller who knows better says whose name or address it is", () => {
  const mapping = createMapping();
  mapping.placeholderFor({ kind: "PERSON", value: "Johannes Müller" });
  expect(mapping.placeholderFor({ kind: "PERSON", value: "Hannes", person: 1 })).toBe("[PERSON_1b]");
  expect(mapping.placeholderFor({ kind: "EMAIL", value: "fussballfan@x.example", person: 1 })).toBe("[PERSON_1_EMAIL]");
  expect(() => mapping.placeholderFor({ kind: "PERSON", value: "Eva", person: 7 })).toThrow(InvalidMention);
});

test("one text can be the name of two persons, told apart by Frau and Herr", () => {
  const mapping = createMapping();
  expect(mapping.placeholderFor({ kind: "PERSON", value: "Müller", gender: "female" })).toBe("[PERSON_1]");
  expect(mapping.placeholderFor({ kind: "PERSON", value: "Müller", gender: "male" })).toBe("[PERSON_2]");
  expect(mapping.placeholderFor({ kind: "PERSON", value: "Müller", gender: "male" })).toBe("[PERSON_2]");
  expect(mapping.placeholderFor({ kind: "PERSON", value: "Müller" })).toBe("[PERSON_1]");
});

test("kinds of a tenant get placeholders once they are declared", () => {
  const mapping = createMapping();
  const project = { kind: "PROJECT_X" as Kind, value: "Nordlicht" };
  expect(() => mapping.placeholderFor(project)).toThrow(InvalidMention);
  mapping.declareKinds(["PROJECT_X"]);
  expect(mapping.placeholderFor(project)).toBe("[PROJECT_X_1]");
  expect(mapping.revision).toBe(2);
  mapping.declareKinds(["PROJECT_X"]);
  expect(mapping.revision).toBe(2);
});

test.each(["person", "PERSON", "TEXT", "X", "A_1", "A__B", "_A", "A_", "ÄB", "A".repeat(33)])(
  "%s cannot be the name of a tenant's kind",
  (name) => {
    expect(() => createMapping().declareKinds([name])).toThrow(InvalidKindName);
  },
);

test("an empty value is refused", () => {
  expect(() => createMapping().placeholderFor({ kind: "PERSON", value: "" })).toThrow(InvalidMention);
});

test("a mapping that is full says so", () => {
  const entries = [{ placeholder: "[IBAN_999999]", kind: "IBAN", value: "x" }];
  const full = readMapping(
    JSON.stringify({ format: "diskret-mapping", version: 1, revision: 1, tenantKinds: [], entries }),
  );
  expect(() => full.placeholderFor({ kind: "IBAN", value: "y" })).toThrow(MappingFull);
  expect(full.placeholderFor({ kind: "IBAN", value: "x" })).toBe("[IBAN_999999]");
});

test("text that only looks like a placeholder is kept apart from everything else", () => {
  const mapping = createMapping();
  expect(mapping.literalFor("[PERSON_1]")).toBe("[TEXT_1]");
  expect(mapping.literalFor("[PERSON_1]")).toBe("[TEXT_1]");
  expect(mapping.valueOf("[TEXT_1]")).toBe("[PERSON_1]");
  expect(mapping.valueOf("[PERSON_1]")).toBeNull();
});

test("the revision counts changes and nothing else", () => {
  const mapping = createMapping();
  mapping.placeholderFor({ kind: "PERSON", value: "Kim" });
  mapping.placeholderFor({ kind: "PERSON", value: "Kim" });
  expect(mapping.revision).toBe(1);
  mapping.placeholderFor({ kind: "PERSON", value: "Kim", gender: "male" });
  expect(mapping.revision).toBe(2);
  expect(readMapping(mapping.serialise()).revision).toBe(2);
});

test("entries show what stands for what, the oldest first", () => {
  const mapping = createMapping();
  mapping.placeholderFor({ kind: "PERSON", value: "Eva Bauer" });
  mapping.placeholderFor({ kind: "EMAIL", value: "eva.bauer@x.example" });
  expect(mapping.entries()).toEqual([
    { placeholder: "[PERSON_1]", kind: "PERSON", value: "Eva Bauer", person: 1, gender: null },
    { placeholder: "[PERSON_1_EMAIL]", kind: "EMAIL", value: "eva.bauer@x.example", person: 1, gender: null },
  ]);
});

test("calls that run at the same time never share or change a placeholder", async () => {
  const kinds: readonly BuiltInKind[] = ["PERSON", "IBAN", "EMAIL"];
  const mention = fc.record({ kind: fc.constantFrom(...kinds), value: fc.string({ minLength: 1, maxLength: 3 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(mention, { maxLength: 10 }), { maxLength: 5 }), async (calls) => {
      const mapping = createMapping();
      const run = async (mentions: readonly { kind: BuiltInKind; value: string }[]) => {
        const given: { key: string; placeholder: string }[] = [];
        for (const each of mentions) {
          given.push({ key: `${each.kind} ${each.value}`, placeholder: mapping.placeholderFor(each) });
          await setImmediate();
        }
        return given;
      };
      const all = (await Promise.all(calls.map(run))).flat();
      const byKey = new Map(all.map(({ key, placeholder }) => [key, placeholder]));
      expect(all.every(({ key, placeholder }) => byKey.get(key) === placeholder)).toBe(true);
      expect(new Set(byKey.values()).size).toBe(byKey.size);
    }),
    { numRuns: 300 },
  );
});

test("a mapping gives out nothing of another conversation", () => {
  const [mine, yours] = [createMapping(), createMapping()];
  yours.placeholderFor({ kind: "PERSON", value: "Eva Bauer" });
  yours.literalFor("[IBAN_1]");
  expect(mine.valueOf("[PERSON_1]")).toBeNull();
  expect(mine.onlyValueOf("PERSON")).toBeNull();
  expect(mine.placeholderFor({ kind: "PERSON", value: "Max Kern" })).toBe("[PERSON_1]");
  expect(mine.valueOf("[PERSON_1]")).toBe("Max Kern");
});
