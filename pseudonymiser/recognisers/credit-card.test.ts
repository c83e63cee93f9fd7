import fc from "fast-check";
import { expect, test } from "vitest";
import { luhnHolds } from "./checksums/luhn.ts";
import { creditCard } from "./credit-card.ts";
import { examplesOf } from "./testing/examples-of.ts";
import { foundIn, onlyFindingIn } from "./testing/found-in.ts";

const examples = examplesOf(new URL("./credit-card.ts", import.meta.url));

test.each(examples)("in $text it finds $values", ({ text, values }) => {
  expect(foundIn(creditCard, text)).toEqual(values);
});

function completed(body: string): string {
  return Array.from({ length: 10 }, (_, last) => body + String(last)).find(luhnHolds) ?? "";
}

const sixteen = fc
  .tuple(fc.constantFrom("4539", "5123", "2221", "2720", "6011", "3528", "5555", "4024"), fc.stringMatching(/^\d{11}$/))
  .map(([beginning, rest]) => completed(beginning + rest));

test("a card number is found in every usual grouping", () => {
  fc.assert(
    fc.property(sixteen, fc.constantFrom("", " ", "-", ".", "  ", " - "), (number, between) => {
      const written = [0, 4, 8, 12].map((at) => number.slice(at, at + 4)).join(between);
      expect(foundIn(creditCard, `abgebucht von ${written} im Mai`)).toEqual([written]);
    }),
  );
});

test("with a wrong last digit it is found behind a word for a card only", () => {
  fc.assert(
    fc.property(sixteen, fc.integer({ min: 1, max: 9 }), (number, shift) => {
      const wrong = number.slice(0, -1) + String((Number(number.slice(-1)) + shift) % 10);
      expect(foundIn(creditCard, `Nummer ${wrong}`)).toEqual([]);
      expect(onlyFindingIn(creditCard, `Kartennummer ${wrong}`)?.score).toBeLessThan(0.75);
    }),
  );
});

test.each([
  "Serial no. 4539 2876 1054 3873",
  "S/N: 4539287610543873",
  "Bestellnummer 4539287610543873",
  "order 4539287610543873 was shipped",
  "Vertragskonto 4539 2876 1054 3873",
  "Gutscheinkarte 4539 2876 1054 3873",
  "Testkarte 4012 8888 8888 1881",
  "Tel. 4539 2876 1054 3873",
  "build-4539287610543873",
  "Zeit 1739261662000000 us",
  "0.4539287610543873",
  "Karte 1111 1111 1111 1111",
])("%s is no payment card", (text) => {
  expect(foundIn(creditCard, text)).toEqual([]);
});
