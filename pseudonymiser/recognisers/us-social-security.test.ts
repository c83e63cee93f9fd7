import fc from "fast-check";
import { stdnum } from "stdnum";
import { expect, test } from "vitest";
import { examplesOf } from "./testing/examples-of.ts";
import { foundIn } from "./testing/found-in.ts";
import { usSocialSecurity } from "./us-social-security.ts";

const examples = examplesOf(new URL("./us-social-security.ts", import.meta.url));

test.each(examples)("in $text it finds $values", ({ text, values }) => {
  expect(foundIn(usSocialSecurity, text)).toEqual(values);
});

test("what the oracle accepts is found behind SSN", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{9}$/), fc.constantFrom("-", " ", ""), (digits, between) => {
      fc.pre(stdnum["US"]?.["ssn"]?.validate(digits).isValid === true);
      const written = [digits.slice(0, 3), digits.slice(3, 5), digits.slice(5)].join(between);
      expect(foundIn(usSocialSecurity, `ssn is ${written}`)).toEqual([written]);
    }),
  );
});
