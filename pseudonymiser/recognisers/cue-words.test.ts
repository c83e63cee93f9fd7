import { expect, test } from "vitest";
import { anyOf, cueWords } from "./cue-words.ts";

const matches = (pattern: RegExp, text: string) => text.match(pattern) ?? [];

test.each(["SV-Nr.", "sv nr", "SVNR", "SV.-Nummer", "sv nummer"])("%s is a way to write sv №", (text) => {
  expect(matches(cueWords("sv №"), text)).toHaveLength(1);
});

test("parts of longer words do not count, with umlauts either", () => {
  expect(matches(cueWords("pass"), "Kompass Passwort Pässe passé")).toEqual(["pass"]);
  expect(matches(cueWords("karte"), "Ökokarte")).toEqual([]);
  expect(matches(cueWords("steuer*"), "Steuerbescheid")).toEqual(["Steuerbescheid"]);
});

test("several patterns count together", () => {
  expect(matches(anyOf(cueWords("tel"), cueWords("fax")), "Fax und Tel")).toEqual(["Fax", "Tel"]);
});
