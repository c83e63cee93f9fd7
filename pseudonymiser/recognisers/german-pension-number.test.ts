import fc from "fast-check";
import { stdnum } from "stdnum";
import { expect, test } from "vitest";
import { germanPensionNumber } from "./german-pension-number.ts";
import { examplesOf } from "./testing/examples-of.ts";
import { foundIn } from "./testing/found-in.ts";

const examples = examplesOf(new URL("./german-pension-number.ts", import.meta.url));

test.each(examples)("in $text it finds $values", ({ text, values }) => {
  expect(foundIn(germanPensionNumber, text)).toEqual(values);
});

const two = (value: number) => String(value).padStart(2, "0");

const body = fc
  .tuple(
    fc.constantFrom("02", "12", "15", "50", "65", "80"),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1, max: 12 }),
    fc.nat(99),
    fc.constantFrom(..."ABCKMSZ"),
    fc.nat(99),
  )
  .map(([area, day, month, year, letter, serial]) => area + two(day) + two(month) + two(year) + letter + two(serial));

test("what the oracle accepts is found in every grouping, and nothing else without a cue", () => {
  fc.assert(
    fc.property(body, fc.constantFrom("", " ", "-", "/"), fc.boolean(), (start, between, small) => {
      let accepted = 0;
      for (let check = 0; check < 10; check++) {
        const number = start + String(check);
        const isValid = stdnum["DE"]?.["svnr"]?.validate(number).isValid === true;
        const joined = [number.slice(0, 2), number.slice(2, 8), number.slice(8, 9), number.slice(9)].join(between);
        const written = small ? joined.toLowerCase() : joined;
        expect(foundIn(germanPensionNumber, `das ist ${written}.`)).toEqual(isValid ? [written] : []);
        expect(foundIn(germanPensionNumber, `SV-Nummer: ${written}`)).toEqual([written]);
        if (isValid) accepted += 1;
      }
      expect(accepted).toBe(1);
    }),
  );
});
