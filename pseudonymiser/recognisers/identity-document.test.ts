import fc from "fast-check";
import { expect, test } from "vitest";
import { icaoCheckDigit } from "./checksums/icao-7-3-1.ts";
import { identityDocument } from "./identity-document.ts";
import { examplesOf } from "./testing/examples-of.ts";
import { foundIn } from "./testing/found-in.ts";

const examples = examplesOf(new URL("./identity-document.ts", import.meta.url));

test.each(examples)("in $text it finds $values", ({ text, values }) => {
  expect(foundIn(identityDocument, text)).toEqual(values);
});

const german = fc
  .stringMatching(/^[CFGHJ-NPRTV-Z][0-9CFGHJ-NPRTV-Z]{8}$/)
  .filter((number) => number.replace(/\D/g, "").length >= 2);

test("every number of the German form is found behind its name, with and without the check digit", () => {
  const names = fc.constantFrom(
    "Personalausweis",
    "Reisepass",
    "Perso-Nr.",
    "passport no.",
    "Ausweisnummer:",
    "ID card",
  );
  fc.assert(
    fc.property(german, names, fc.boolean(), (number, name, isLong) => {
      const written = isLong ? number + String(icaoCheckDigit(number)) : number;
      expect(foundIn(identityDocument, `${name} ${written}, gültig bis 01.08.2031`)).toEqual([written]);
    }),
  );
});

test("without a name a number counts on the strict level only, or with its check digit", () => {
  expect(foundIn(identityDocument, "L8KF29M3X liegt bei")).toEqual([]);
  expect(foundIn(identityDocument, "L8KF29M3X liegt bei", 0.3)).toEqual(["L8KF29M3X"]);
  expect(foundIn(identityDocument, "L8KF29M3X7 liegt bei")).toEqual(["L8KF29M3X7"]);
  expect(foundIn(identityDocument, "L8KF29M3X6 liegt bei", 0.3)).toEqual([]);
});
