import { expect, test } from "vitest";
import { fold, languageOf, questionTerms, termsOf } from "./index.ts";

test("umlauts, their two-letter spelling, ß and case are one spelling", () => {
  for (const word of ["Löschung", "Loeschung", "LÖSCHUNG"]) expect(fold(word)).toBe("loschung");
  expect(fold("Straße")).toBe(fold("STRASSE"));
  expect(fold("neue")).toBe("neue");
  expect(fold("Quelle")).toBe("quelle");
});

test("stems bring German and English inflections together", () => {
  expect(termsOf("Häuser", "de")).toEqual(termsOf("Haus", "de"));
  expect(termsOf("The conversations were deleted", "en")).toEqual(termsOf("delete conversation", "en").reverse());
});

test("stop words carry no term, but a question of stop words only keeps them", () => {
  expect(termsOf("und oder aber", "de")).toEqual([]);
  expect(questionTerms("Wer bist du?", "de").length).toBe(3);
});

test("everyday words and the measure behind how are light: they do not tell what a question is about", () => {
  const light = (question: string) => questionTerms(question, "de").filter(({ isLight }) => isLight);
  expect(light("Wie hoch ist der Eiffelturm?").map(({ folded }) => folded)).toEqual(["hoch"]);
  expect(light("How far is the old town?").map(({ folded }) => folded)).toContain("far");
  expect(light("Wie lösche ich eine Datei?")).toEqual([]);
});

test("the language of a text is told from few words, and left open where nothing tells it", () => {
  expect(languageOf("Wie lange werden Daten gespeichert?", "en")).toBe("de");
  expect(languageOf("How long is data kept?", "de")).toBe("en");
  expect(languageOf("Öffnungszeiten", "en")).toBe("de");
  expect(languageOf("ok", "en")).toBe("en");
  expect(languageOf("ok", "de")).toBe("de");
});
