import { expect, test } from "vitest";
import { companyRegister } from "./company-register.ts";
import { examplesOf } from "./testing/examples-of.ts";
import { foundIn } from "./testing/found-in.ts";

const examples = examplesOf(new URL("./company-register.ts", import.meta.url));

test.each(examples)("in $text it finds $values", ({ text, values }) => {
  expect(foundIn(companyRegister, text)).toEqual(values);
});
