import { expect, test } from "vitest";
import { letterAsDigits, weightedDigitSum, weightedSum } from "./weighted-sum.ts";

test("each digit counts times the weight of its place", () => {
  expect(weightedSum("482913", [4, 9, 4, 9, 4, 9])).toBe(16 + 72 + 8 + 81 + 4 + 27);
});

test("products of two digits count as the sum of their digits", () => {
  expect(weightedDigitSum("99", [2, 11])).toBe(1 + 8 + 9 + 9);
});

test("letters count by their place in the alphabet", () => {
  expect(["A", "J", "Z"].map(letterAsDigits)).toEqual(["01", "10", "26"]);
});
