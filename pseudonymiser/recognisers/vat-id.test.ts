import fc from "fast-check";
import { stdnum } from "stdnum";
import { expect, test } from "vitest";
import { examplesOf } from "./testing/examples-of.ts";
import { foundIn } from "./testing/found-in.ts";
import { vatId } from "./vat-id.ts";

const examples = examplesOf(new URL("./vat-id.ts", import.meta.url));

test.each(examples)("in $text it finds $values", ({ text, values }) => {
  expect(foundIn(vatId, text)).toEqual(values);
});

test.each([
  ["DE", "DE", "vat", /^[1-9]\d{8}$/],
  ["ATU", "AT", "uid", /^\d{8}$/],
  ["CHE", "CH", "uid", /^\d{9}$/],
  ["PL", "PL", "nip", /^\d{10}$/],
  ["LU", "LU", "tva", /^\d{8}$/],
  ["DK", "DK", "cvr", /^[1-9]\d{7}$/],
  ["BE", "BE", "vat", /^0[2-9]\d{8}$/],
] as const)(
  "without a cue a number with %s is as good as for sure where the oracle accepts it, and only there",
  (letters, country, name, form) => {
    fc.assert(
      fc.property(fc.stringMatching(form), (digits) => {
        fc.pre(!/^(\d)\1*$/.test(digits));
        const prefix = letters === "ATU" ? "U" : letters === "CHE" ? "CHE" : "";
        const accepted = stdnum[country]?.[name]?.validate(prefix + digits).isValid === true;
        expect(foundIn(vatId, `von ${letters}${digits} an`, 0.7)).toEqual(accepted ? [letters + digits] : []);
        expect(foundIn(vatId, `USt-IdNr. ${letters}${digits} an`)).toEqual([letters + digits]);
      }),
      { numRuns: 300 },
    );
  },
);

test("Swiss numbers are found with every suffix and grouping", () => {
  for (const number of ["CHE-114.702.385", "CHE 114 702 385", "CHE114702385", "CHE-114702385"]) {
    for (const suffix of ["", " MWST", " TVA", " IVA", "MWST"]) {
      expect(foundIn(vatId, `Firma, ${number}${suffix}, Bern`)).toEqual([number + suffix]);
    }
  }
});
