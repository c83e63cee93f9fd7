import fc from "fast-check";
import { expect, test } from "vitest";
import { healthInsuranceNumber } from "./health-insurance-number.ts";
import { examplesOf } from "./testing/examples-of.ts";
import { foundIn } from "./testing/found-in.ts";

const examples = examplesOf(new URL("./health-insurance-number.ts", import.meta.url));

test.each(examples)("in $text it finds $values", ({ text, values }) => {
  expect(foundIn(healthInsuranceNumber, text)).toEqual(values);
});

test("one of ten last digits is found without a cue, each behind its name", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z]\d{8}$/), (body) => {
      const numbers = Array.from({ length: 10 }, (_, last) => body + String(last));
      expect(numbers.flatMap((number) => foundIn(healthInsuranceNumber, `das ist ${number}.`))).toHaveLength(1);
      for (const number of numbers) {
        expect(foundIn(healthInsuranceNumber, `Versichertennummer: ${number}`)).toEqual([number]);
      }
    }),
  );
});
