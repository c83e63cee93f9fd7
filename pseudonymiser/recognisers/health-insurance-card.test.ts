import fc from "fast-check";
import { expect, test } from "vitest";
import { healthInsuranceCard } from "./health-insurance-card.ts";
import { examplesOf } from "./testing/examples-of.ts";
import { foundIn } from "./testing/found-in.ts";

const examples = examplesOf(new URL("./health-insurance-card.ts", import.meta.url));

test.each(examples)("in $text it finds $values", ({ text, values }) => {
  expect(foundIn(healthInsuranceCard, text)).toEqual(values);
});

test("one of ten last digits is found without a cue", () => {
  fc.assert(
    fc.property(fc.constantFrom("80756", "80276", "80040"), fc.stringMatching(/^\d{14}$/), (beginning, rest) => {
      const numbers = Array.from({ length: 10 }, (_, last) => beginning + rest + String(last));
      expect(numbers.flatMap((number) => foundIn(healthInsuranceCard, `das ist ${number}.`))).toHaveLength(1);
    }),
  );
});
