import { isValidBIC } from "ibantools";
import { expect, test } from "vitest";
import { bic } from "./bic.ts";
import { examplesOf } from "./testing/examples-of.ts";
import { foundIn } from "./testing/found-in.ts";

test.each(examplesOf(new URL("./bic.ts", import.meta.url)))("in $text it finds $values", ({ text, values }) => {
  expect(foundIn(bic, text)).toEqual(values);
});

test("codes that the oracle accepts are found behind BIC", () => {
  for (const code of ["ABNANL2A", "COBADEFFXXX", "POFICHBEXXX", "RLNWATWWXXX"]) {
    expect(isValidBIC(code)).toBe(true);
    expect(foundIn(bic, `BIC ${code}`)).toEqual([code]);
  }
});
