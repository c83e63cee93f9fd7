import fc from "fast-check";
import { stdnum } from "stdnum";
import { expect, test } from "vitest";
import { foreignPersonalNumber } from "./foreign-personal-number.ts";
import { examplesOf } from "./testing/examples-of.ts";
import { foundIn } from "./testing/found-in.ts";

const examples = examplesOf(new URL("./foreign-personal-number.ts", import.meta.url));

test.each(examples)("in $text it finds $values", ({ text, values }) => {
  expect(foundIn(foreignPersonalNumber, text)).toEqual(values);
});

test.each([
  ["PL", "pesel", "PESEL", /^[5-9][0-9](?:0[1-9]|1[0-2])(?:0[1-9]|1\d|2[0-8])\d{5}$/],
  ["ES", "dni", "DNI", /^\d{8}[A-HJ-NP-TV-Z]$/],
  ["NL", "bsn", "BSN", /^[1-9]\d{8}$/],
] as const)("behind its name exactly what the oracle for %s %s accepts is found", (country, name, cue, form) => {
  fc.assert(
    fc.property(fc.stringMatching(form), (number) => {
      const accepted = stdnum[country]?.[name]?.validate(number).isValid === true;
      expect(foundIn(foreignPersonalNumber, `${cue}: ${number}`)).toEqual(accepted ? [number] : []);
    }),
  );
});
