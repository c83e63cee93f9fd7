import fc from "fast-check";
import { stdnum } from "stdnum";
import { expect, test } from "vitest";
import { examplesOf } from "./testing/examples-of.ts";
import { foundIn } from "./testing/found-in.ts";
import { ukNationalInsurance } from "./uk-national-insurance.ts";

const examples = examplesOf(new URL("./uk-national-insurance.ts", import.meta.url));

test.each(examples)("in $text it finds $values", ({ text, values }) => {
  expect(foundIn(ukNationalInsurance, text)).toEqual(values);
});

test("in pairs without a cue exactly what the oracle accepts is found", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z]{2}\d{6}[A-D]$/), (number) => {
      const accepted = stdnum["GB"]?.["nino"]?.validate(number).isValid === true;
      const written = [0, 2, 4, 6, 8].map((at) => number.slice(at, at + 2)).join(" ");
      expect(foundIn(ukNationalInsurance, `for ${written} only`)).toEqual(accepted ? [written] : []);
      expect(foundIn(ukNationalInsurance, `NINO ${number}`)).toEqual([number]);
    }),
  );
});
