import { expect, test } from "vitest";
import { insuredPersonNumber } from "./insured-person-number.ts";
import { examplesOf } from "./testing/examples-of.ts";
import { foundIn } from "./testing/found-in.ts";

const examples = examplesOf(new URL("./insured-person-number.ts", import.meta.url));

test.each(examples)("in $text it finds $values", ({ text, values }) => {
  expect(foundIn(insuredPersonNumber, text)).toEqual(values);
});
