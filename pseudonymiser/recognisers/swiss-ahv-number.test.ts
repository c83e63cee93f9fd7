import fc from "fast-check";
import { stdnum } from "stdnum";
import { expect, test } from "vitest";
import { eanHolds } from "./checksums/ean.ts";
import { swissAhvNumber } from "./swiss-ahv-number.ts";
import { examplesOf } from "./testing/examples-of.ts";
import { foundIn } from "./testing/found-in.ts";

const examples = examplesOf(new URL("./swiss-ahv-number.ts", import.meta.url));

test.each(examples)("in $text it finds $values", ({ text, values }) => {
  expect(foundIn(swissAhvNumber, text)).toEqual(values);
});

test("what the oracle accepts is found without a cue in every grouping", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{9}$/), fc.constantFrom("", ".", " ", "-"), (body, between) => {
      const number = Array.from({ length: 10 }, (_, last) => `756${body}${last}`).find(eanHolds) ?? "";
      expect(stdnum["CH"]?.["ssn"]?.validate(number).isValid).toBe(true);
      const written = [number.slice(0, 3), number.slice(3, 7), number.slice(7, 11), number.slice(11)].join(between);
      expect(foundIn(swissAhvNumber, `hier ist sie: ${written}.`)).toEqual([written]);
    }),
  );
});
