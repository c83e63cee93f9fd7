import fc from "fast-check";
import { stdnum } from "stdnum";
import { expect, test } from "vitest";
import { mod1110Holds } from "./checksums/iso7064-mod-11-10.ts";
import { germanTaxId } from "./german-tax-id.ts";
import { examplesOf } from "./testing/examples-of.ts";
import { foundIn } from "./testing/found-in.ts";

const examples = examplesOf(new URL("./german-tax-id.ts", import.meta.url));

test.each(examples)("in $text it finds $values", ({ text, values }) => {
  expect(foundIn(germanTaxId, text)).toEqual(values);
});

/** Ten digits of which one occurs twice, completed by the check digit. */
const valid = fc
  .tuple(fc.shuffledSubarray([..."1234567890"], { minLength: 9, maxLength: 9 }), fc.nat(8), fc.nat(9))
  .map(([digits, twice, place]) => digits.toSpliced(place, 0, digits[twice] ?? "").join(""))
  .filter((body) => !body.startsWith("0"))
  .map((body) => Array.from({ length: 10 }, (_, last) => body + String(last)).find(mod1110Holds) ?? "");

test("what the oracle accepts is found without a cue, in every grouping", () => {
  fc.assert(
    fc.property(valid, fc.constantFrom("", " ", ".", "-", "/"), (number, between) => {
      expect(stdnum["DE"]?.["idnr"]?.validate(number).isValid).toBe(true);
      const written = [number.slice(0, 2), number.slice(2, 5), number.slice(5, 8), number.slice(8)].join(between);
      expect(foundIn(germanTaxId, `ist das ${written}?`)).toEqual([written]);
    }),
  );
});

test("any eleven digits are found without a cue only where the oracle accepts them", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9]\d{10}$/), (digits) => {
      const accepted = stdnum["DE"]?.["idnr"]?.validate(digits).isValid === true;
      if (!accepted) expect(foundIn(germanTaxId, `Wert ${digits} ok`)).toEqual([]);
      expect(foundIn(germanTaxId, `Steueridentifikationsnummer: ${digits}`)).toHaveLength(
        /^(\d)\1+$/.test(digits) ? 0 : 1,
      );
    }),
    { numRuns: 1000 },
  );
});
