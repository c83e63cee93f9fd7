import fc from "fast-check";
import { expect, test } from "vitest";
import { sentencesOf } from "./sentences.ts";

test("German abbreviations, ordinals and dates do not end a sentence", () => {
  expect(sentencesOf("Das gilt z. B. ab dem 3. Mai 2026. Danach gilt es nicht mehr.")).toEqual([
    "Das gilt z. B. ab dem 3. Mai 2026.",
    "Danach gilt es nicht mehr.",
  ]);
  expect(sentencesOf("Siehe Art. 6 Abs. 1 DSGVO. Dr. Meier erklärt es bzw. zeigt es.")).toHaveLength(2);
  expect(sentencesOf("Im 19. Jahrhundert war das anders. Heute nicht.")).toHaveLength(2);
});

test("English abbreviations, initials and decimals do not end a sentence", () => {
  expect(sentencesOf("Use it, e.g. Firefox, at version 3.5. Mr. J. Smith agrees.")).toEqual([
    "Use it, e.g. Firefox, at version 3.5.",
    "Mr. J. Smith agrees.",
  ]);
  expect(sentencesOf("We open at 9. Then we close at 18. Come early.")).toHaveLength(3);
});

test("questions, exclamations and quotation marks end a sentence", () => {
  expect(sentencesOf("Was ist das? „Nichts.“ Gut.")).toEqual(["Was ist das?", "„Nichts.“", "Gut."]);
});

test("nothing but white space is lost", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "B", ".", " ", "3", "?", "ä", "\n", "z. B. ") }), (text) => {
      expect(sentencesOf(text).join("").replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
    }),
  );
});
