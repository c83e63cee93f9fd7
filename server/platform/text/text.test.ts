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

test("the word behind how says by which measure is asked", () => {
  const measures = (question: string) => questionTerms(question, "de").filter(({ isMeasure }) => isMeasure);
  expect(measures("Wie hoch ist der Eiffelturm?").map(({ folded }) => folded)).toEqual(["hoch"]);
  expect(measures("How far is the old town?").map(({ folded }) => folded)).toEqual(["far"]);
  expect(measures("Wie lösche ich eine Datei?")).toEqual([]);
});

test("the language of a text is told from few words, and left open where nothing tells it", () => {
  expect(languageOf("Wie lange werden Daten gespeichert?", "en")).toBe("de");
  expect(languageOf("How long is data kept?", "de")).toBe("en");
  expect(languageOf("Öffnungszeiten", "en")).toBe("de");
  expect(languageOf("ok", "en")).toBe("en");
  expect(languageOf("ok", "de")).toBe("de");
});
