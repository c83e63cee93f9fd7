import { expect, test } from "vitest";
import { InvalidSpan } from "../errors.ts";
import type { BuiltInKind } from "../kinds.ts";
import { createMapping } from "./create-mapping.ts";
import { maskSpans } from "./mask-spans.ts";

/** Masks what stands between ⟨ and ⟩. */
function masked(marked: string, kind: BuiltInKind = "PERSON", mapping = createMapping()): string {
  const parts = marked.split(/[⟨⟩]/);
  const lengths = parts.map(({ length }) => length);
  const startOf = (index: number) => lengths.slice(0, index).reduce((sum, length) => sum + length, 0);
  const spans = parts.flatMap((part, index) =>
    index % 2 === 0 ? [] : [{ start: startOf(index), end: startOf(index) + part.length, kind }],
  );
  return maskSpans(parts.join(""), spans, mapping);
}

test.each([
  ["Frau ⟨Müller⟩ und ⟨Sabine Müller⟩", "Frau [PERSON_1] und [PERSON_1b]"],
  ["⟨Müller⟩s Auto, ⟨Müller⟩'s Haus", "[PERSON_1]s Auto, [PERSON_1]'s Haus"],
  ["⟨Hans⟩’ Haus", "[PERSON_1]’ Haus"],
  ["(⟨Hans⟩) **⟨Hans⟩** \\⟨Hans⟩ [⟨Hans⟩]", "([PERSON_1]) **[PERSON_1]** \\[PERSON_1] [[PERSON_1]]"],
  ["⟨Hans⟩⟨Hans⟩", "[PERSON_1][PERSON_1]"],
])("%s is masked as %s", (text, expected) => {
  expect(masked(text)).toBe(expected);
});

test("a genitive that restoring would write otherwise belongs to the value", () => {
  const mapping = createMapping();
  expect(masked("⟨James⟩'s, ⟨James⟩s und ⟨James⟩", "PERSON", mapping)).toBe("[PERSON_1], [PERSON_2] und [PERSON_1b]");
  expect(mapping.valueOf("[PERSON_1]")).toBe("James's");
  expect(masked("⟨James⟩'s", "EMAIL")).toBe("[EMAIL_1]'s");
});

test("an address finds its person in the signature below, and Frau and Herr tell persons apart", () => {
  const text = "Von: s.mueller@x.example. Gruß, Sabine Müller. Herr Müller kommt mit, Frau Müller nicht.";
  const spans = [...text.matchAll(/s\.mueller@x\.example|(?:Sabine )?Müller/g)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    kind: found[0].includes("@") ? ("EMAIL" as const) : ("PERSON" as const),
  }));
  expect(maskSpans(text, spans, createMapping())).toBe(
    "Von: [PERSON_1_EMAIL]. Gruß, [PERSON_1]. Herr [PERSON_2] kommt mit, Frau [PERSON_1b] nicht.",
  );
});

test.each([
  ["PERSON_1 und [person 1]", "[TEXT_1] und [TEXT_2]"],
  ["[PERSON_1] [PERSON_1]", "[TEXT_1] [TEXT_1]"],
  ["[IBAN] ja, [Name] und [Adresse] nein", "[TEXT_1] ja, [Name] und [Adresse] nein"],
  ["PERSON_1⟨0⟩", "[TEXT_1][PERSON_1]"],
  ["[PERSON⟨ab⟩_1]", "[PERSON[PERSON_1]_1]"],
  ["[TEXT_1] von ⟨Eva⟩", "[TEXT_1] von [PERSON_1]"],
])("%s, typed by a person, is neutral: %s", (text, expected) => {
  expect(masked(text)).toBe(expected);
});

test("spans come in any order; placeholders are numbered in the order of the text", () => {
  const spans = [
    { start: 4, end: 7, kind: "IBAN" },
    { start: 0, end: 3, kind: "IBAN" },
  ] as const;
  expect(maskSpans("abc def", spans, createMapping())).toBe("[IBAN_1] [IBAN_2]");
});

test.each([
  ["empty", [[1, 1]]],
  ["backward", [[2, 1]]],
  ["before the text", [[-1, 2]]],
  ["beyond the text", [[0, 9]]],
  ["not at whole units", [[0.5, 2]]],
  [
    "over another",
    [
      [0, 3],
      [2, 4],
    ],
  ],
  [
    "twice the same",
    [
      [0, 3],
      [0, 3],
    ],
  ],
])("spans that are %s are an error, and the mapping stays as it was", (_, places) => {
  const mapping = createMapping();
  const spans = places.map(([start = 0, end = 0]) => ({ start, end, kind: "IBAN" as const }));
  expect(() => maskSpans("abcdef", spans, mapping)).toThrow(InvalidSpan);
  expect(mapping.revision).toBe(0);
});
