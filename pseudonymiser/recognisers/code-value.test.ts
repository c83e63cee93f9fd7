import fc from "fast-check";
import { expect, test } from "vitest";
import { readCode } from "./code-value.ts";

const codeAt = (text: string, start = 0) => {
  const span = readCode(text, start);
  return span === null ? null : text.slice(span.start, span.end);
};

test.each([
  ["4471 0932.", "4471 0932"],
  ["K 20-7788421-05. V", "K 20-7788421-05"],
  ["2000 8812 4417, ab", "2000 8812 4417"],
  ["4711.Bitte", "4711"],
  ["4711/Müller", "4711"],
  ["0417/22-mk.", "0417/22-mk"],
  ["8812.4471.0032", "8812.4471.0032"],
  ["4711 12 Stück", "4711"],
  ["4711 10969 Berlin", "4711"],
  ["4711 2024-03-01", "4711"],
  ["48 201 773 geht nicht", "48 201 773"],
  ["223 456 7, BLZ", "223 456 7"],
])("of %j it reads %j", (text, code) => {
  expect(codeAt(text)).toBe(code);
});

test("a word is no code, nor what runs on in a word", () => {
  expect(codeAt("Vertrag")).toBeNull();
  expect(codeAt("4711Bär")).toBeNull();
  expect(codeAt(", 4711")).toBeNull();
});

test("whatever the text, a code begins where it is read, holds a digit and ends in the text", () => {
  const text = fc.string({
    unit: fc.constantFrom("1", "7", "A", "b", "ü", "-", "/", ".", " ", "€", "\n"),
    maxLength: 60,
  });
  fc.assert(
    fc.property(text, fc.nat(60), (plain, start) => {
      const span = readCode(plain, start);
      if (span === null) return;
      expect(span.start).toBe(start);
      expect(span.end).toBeLessThanOrEqual(plain.length);
      expect(plain.slice(span.start, span.end)).toMatch(/\d/);
    }),
  );
});
