import { expect, test } from "vitest";
import { boundRepetitions } from "./bounded-pattern.ts";

test.each([
  [String.raw`KD-\d+`, String.raw`KD-\d{1,100}`],
  ["a*b+?", "a{0,100}b{1,100}?"],
  ["x{3,}", "x{3,100}"],
  ["x{300,}", "x{300,300}"],
  ["x{3}y{2,4}z?", "x{3}y{2,4}z?"],
  [String.raw`\+\*[+*]\[+`, String.raw`\+\*[+*]\[{1,100}`],
  [String.raw`[\]+]+`, String.raw`[\]+]{1,100}`],
  [String.raw`\p{Lu}+\u{e4}*(?<a>b)\k<a>+`, String.raw`\p{Lu}{1,100}\u{e4}{0,100}(?<a>b)\k<a>{1,100}`],
])("the repetitions of %s get a limit", (source, bounded) => {
  expect(boundRepetitions(source)).toBe(bounded);
  expect(() => new RegExp(bounded, "gu")).not.toThrow();
});
