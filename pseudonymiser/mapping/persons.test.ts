import { expect, test } from "vitest";
import type { BuiltInKind } from "../kinds.ts";
import { createMapping } from "./create-mapping.ts";

function placeholderAfter(persons: readonly string[], value: string, kind: BuiltInKind = "EMAIL"): string {
  const mapping = createMapping();
  for (const person of persons) mapping.placeholderFor({ kind: "PERSON", value: person });
  return mapping.placeholderFor({ kind, value });
}

test.each([
  "sabine.mueller@firma.example",
  "s.mueller@firma.example",
  "mueller.sabine@firma.example",
  "mueller.s@firma.example",
  "sabinemueller@firma.example",
  "smueller@firma.example",
  "sabine_mueller85@firma.example",
  "Sabine.Müller@firma.example",
  "sabine.muller@firma.example",
  "sabine-mueller+rechnung@firma.example",
  "sabine.mueller(at)firma.example",
  "mueller@firma.example",
  "sabine@firma.example",
])("%s is named after Sabine Müller", (address) => {
  expect(placeholderAfter(["Peter Schmidt", "Sabine Müller"], address)).toBe("[PERSON_2_EMAIL]");
});

test.each([
  "info@firma.example",
  "kontakt.mueller@firma.example",
  "sm@firma.example",
  "@firma.example",
  "peter.mueller@x.example",
])("%s is not named after Sabine Müller", (address) => {
  expect(placeholderAfter(["Sabine Müller"], address)).toBe("[EMAIL_1]");
});

test("an address that could be of two persons is of none", () => {
  expect(placeholderAfter(["Sabine Müller", "Stefan Müller"], "s.mueller@firma.example")).toBe("[EMAIL_1]");
  expect(placeholderAfter(["Sabine Müller", "Stefan Müller"], "mueller@firma.example")).toBe("[EMAIL_1]");
});

test("an address without a name belongs to nobody, not even to somebody without one", () => {
  expect(placeholderAfter(["???"], "12@firma.example")).toBe("[EMAIL_1]");
});

test("user names and profiles are named after a person too", () => {
  expect(placeholderAfter(["Sabine Müller"], "@smueller", "USERNAME")).toBe("[PERSON_1_USERNAME]");
  const profile = "https://www.linkedin.com/in/sabine-mueller/?trk=1";
  expect(placeholderAfter(["Sabine Müller"], profile, "URL_PERSONAL")).toBe("[PERSON_1_URL_PERSONAL]");
});

test("double and several given names are recognised in an address", () => {
  for (const address of ["hp.mueller@x.example", "hans-peter.mueller@x.example", "hans.mueller@x.example"]) {
    expect(placeholderAfter(["Hans-Peter Müller"], address)).toBe("[PERSON_1_EMAIL]");
  }
});

test("an address that came before the name keeps its placeholder for ever", () => {
  const mapping = createMapping();
  const address = { kind: "EMAIL", value: "sabine.mueller@firma.example" } as const;
  expect(mapping.placeholderFor(address)).toBe("[EMAIL_1]");
  mapping.placeholderFor({ kind: "PERSON", value: "Sabine Müller" });
  expect(mapping.placeholderFor(address)).toBe("[EMAIL_1]");
  expect(mapping.placeholderFor({ kind: "EMAIL", value: "s.mueller@firma.example" })).toBe("[PERSON_1_EMAIL]");
  expect(mapping.placeholderFor({ kind: "EMAIL", value: "mueller@firma.example" })).toBe("[PERSON_1_EMAILb]");
});
