import { expect, test } from "vitest";
import { literalTriggers } from "./literal-triggers.ts";

test("a pattern may match only around its literals, one without literals everywhere", () => {
  const triggers = literalTriggers([/krank/i, /Operation/i, /\bOP\b/i]);
  const all = { start: 0, end: 14 };
  expect(triggers.rangesIn("Ich bin KRANK.")).toEqual([[all], [], [all]]);
});

test("places that stand apart are ranges of their own, near ones are joined", () => {
  const gap = "x".repeat(1000);
  const [ranges] = literalTriggers([/krank/]).rangesIn(`krank krank ${gap} krank`);
  expect(ranges).toEqual([
    { start: 0, end: 256 },
    { start: 863, end: 1018 },
  ]);
});

test("letters that grow when made small shift nothing", () => {
  const text = `İ krank ${"x".repeat(500)}`;
  expect(literalTriggers([/krank/, /gesund/]).rangesIn(text)).toEqual([[{ start: 0, end: text.length }], []]);
});
