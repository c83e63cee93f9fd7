import fc from "fast-check";
import { expect, test } from "vitest";
import { findSpecialCategories } from "../special-categories/index.ts";
import { textView } from "../text/text-view.ts";
import { cueRecognisers } from "./cue-recognisers.ts";

const pieces = [
  "Kundennr. ",
  "Bestellung ",
  "Az. ",
  "Passwort ",
  "PIN ",
  "Code ",
  "User ",
  "user=",
  "@",
  "ist ",
  "und ",
  "12 C 345/23",
  "4711-B",
  "4471 0932",
  "xY7#kk2",
  "ich habe ",
  "Diabetes",
  "Konfession: ",
  "\n",
  ", ",
  ";",
  ". ",
  "€",
  "🙈",
  "ü",
];
const text = fc.string({ unit: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), maxLength: 40 });

test("whatever the text, finds lie inside it and are not empty", () => {
  fc.assert(
    fc.property(text, (raw) => {
      const view = textView(raw);
      const found = [...cueRecognisers.flatMap((recogniser) => recogniser.find(view)), ...findSpecialCategories(view)];
      for (const { start, end } of found) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(view.plain.length);
      }
    }),
    { numRuns: 2000 },
  );
});

test("evidence never repeats the value", () => {
  const view = textView("Kundennr. 4471 0932, Passwort Sommer2024!Kiel, Benutzername twolff_87, Az. 12 C 345/23");
  for (const { start, end, evidence } of cueRecognisers.flatMap((recogniser) => recogniser.find(view))) {
    const value = view.plain.slice(start, end);
    for (const { detail } of evidence) expect(detail).not.toContain(value);
  }
});
