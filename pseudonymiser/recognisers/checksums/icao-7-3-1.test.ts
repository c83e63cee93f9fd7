import { expect, test } from "vitest";
import { icaoCheckDigit } from "./icao-7-3-1.ts";

test.each([
  ["L01X00T47", 1],
  ["C01X00T47", 8],
  ["L898902C3", 6],
  ["D23145890", 7],
  ["740812", 2],
  ["AB2134<<<", 5],
])("the check digit of the published specimen %s is %i", (field, digit) => {
  expect(icaoCheckDigit(field)).toBe(digit);
});
