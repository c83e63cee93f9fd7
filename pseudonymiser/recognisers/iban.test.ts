import fc from "fast-check";
import { composeIBAN, countrySpecs, isValidIBAN } from "ibantools";
import { expect, test } from "vitest";
import { iban } from "./iban.ts";
import { ibanCountries } from "./iban-countries.ts";
import { examplesOf } from "./testing/examples-of.ts";
import { foundIn, onlyFindingIn } from "./testing/found-in.ts";

test.each(examplesOf(new URL("./iban.ts", import.meta.url)))("in $text it finds $values", ({ text, values }) => {
  expect(foundIn(iban, text)).toEqual(values);
});

test("every country that the oracle knows has the oracle's length", () => {
  for (const [country, { chars }] of Object.entries(countrySpecs)) {
    if (chars !== null && chars !== undefined && country !== "TF") {
      expect([country, ibanCountries.get(country)?.length]).toEqual([country, chars]);
    }
  }
});

const germanAccount = fc.stringMatching(/^[1-9]\d{17}$/);

test("a valid number is found in every grouping, an oracle agreeing that it is valid", () => {
  const separator = fc.constantFrom("", " ", "-", ".", "  ", "\n");
  const groups = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(germanAccount, separator, groups, (bban, between, sizes) => {
      const number = composeIBAN({ countryCode: "DE", bban }) ?? "";
      fc.pre(isValidIBAN(number));
      let rest = number.slice(4);
      const parts = [number.slice(0, 4)];
      for (const size of sizes) {
        if (rest !== "") parts.push(rest.slice(0, size));
        rest = rest.slice(size);
      }
      if (rest !== "") parts.push(rest);
      const written = parts.join(between);
      expect(foundIn(iban, `Sie erreichen uns: ${written}, danke`)).toEqual([written]);
      expect(foundIn(iban, `geht an ${written.toLowerCase()} bis morgen`)).toEqual([written.toLowerCase()]);
    }),
  );
});

test("a wrong check digit is kept with a cue and dropped without one", () => {
  fc.assert(
    fc.property(germanAccount, (bban) => {
      const valid = composeIBAN({ countryCode: "DE", bban }) ?? "";
      const wrong = valid.slice(0, -1) + String((Number(valid.slice(-1)) + 1) % 10);
      expect(isValidIBAN(wrong)).toBe(false);
      expect(onlyFindingIn(iban, `IBAN: ${wrong}`)?.score).toBeLessThan(0.75);
      expect(foundIn(iban, `Vorgang ${wrong}`)).toEqual([]);
    }),
  );
});

test("a digit too few counts behind the word IBAN only", () => {
  expect(foundIn(iban, "IBAN: DE91 5009 9047 0648 4898 9")).toEqual(["DE91 5009 9047 0648 4898 9"]);
  expect(foundIn(iban, "Los DE91 5009 9047 0648 4898 9")).toEqual([]);
});

test("words behind the number are no part of it", () => {
  expect(foundIn(iban, "GB82 WEST 1234 5698 7654 32 please")).toEqual(["GB82 WEST 1234 5698 7654 32"]);
  expect(foundIn(iban, "an NL91ABNA0417164300.")).toEqual(["NL91ABNA0417164300"]);
  expect(foundIn(iban, "DE91 5009 9047 0648 4898 90\nBIC GENODEF1XYZ")).toEqual(["DE91 5009 9047 0648 4898 90"]);
});
