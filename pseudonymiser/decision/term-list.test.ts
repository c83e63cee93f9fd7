import { expect, test } from "vitest";
import { termList, wordsPattern } from "./term-list.ts";

test("terms are found as whole words only, the longest first", () => {
  const list = termList(["Projekt Lerche", "Lerche"]);
  const plain = "projekt  lerche und Lerche, nicht Lerchenberg";
  expect(list.occurrences(plain).map(({ start, end }) => plain.slice(start, end))).toEqual([
    "projekt  lerche",
    "Lerche",
  ]);
});

test("signs that mean something in patterns are taken as they are", () => {
  expect(termList(["C++ (alt)"]).occurrences("in C++ (alt) geschrieben")).toHaveLength(1);
  expect("a.b".replace(wordsPattern(["a.b"]), "x")).toBe("x");
  expect("aXb".replace(wordsPattern(["a.b"]), "x")).toBe("aXb");
});

test("an empty list finds nothing", () => {
  expect(termList(["", "  "]).occurrences("irgendein Text")).toEqual([]);
});
