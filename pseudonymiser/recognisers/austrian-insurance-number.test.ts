import fc from "fast-check";
import { stdnum } from "stdnum";
import { expect, test } from "vitest";
import { austrianInsuranceNumber } from "./austrian-insurance-number.ts";
import { examplesOf } from "./testing/examples-of.ts";
import { foundIn } from "./testing/found-in.ts";

const examples = examplesOf(new URL("./austrian-insurance-number.ts", import.meta.url));

test.each(examples)("in $text it finds $values", ({ text, values }) => {
  expect(foundIn(austrianInsuranceNumber, text)).toEqual(values);
});

const two = (value: number) => String(value).padStart(2, "0");

const parts = fc.tuple(
  fc.integer({ min: 100, max: 999 }),
  fc.integer({ min: 1, max: 28 }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 10, max: 99 }),
);

test("what the oracle accepts is found without a cue, and with one whatever has the shape", () => {
  fc.assert(
    fc.property(parts, fc.constantFrom("", " ", "-", "/", " - "), ([serial, day, month, year], between) => {
      for (let check = 0; check < 10; check++) {
        const [first, last] = [`${serial}${check}`, two(day) + two(month) + two(year)];
        const isValid = stdnum["AT"]?.["vnr"]?.validate(first + last).isValid === true;
        const written = first + between + last;
        expect(foundIn(austrianInsuranceNumber, `das ist ${written}`)).toEqual(isValid ? [written] : []);
        expect(foundIn(austrianInsuranceNumber, `SVNR: ${written}`)).toEqual([written]);
      }
    }),
  );
});
