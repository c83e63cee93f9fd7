import { expect, test } from "vitest";
import { meterNumber } from "./meter-number.ts";
import { examplesOf } from "./testing/examples-of.ts";
import { foundIn } from "./testing/found-in.ts";

const examples = examplesOf(new URL("./meter-number.ts", import.meta.url));

test.each(examples)("in $text it finds $values", ({ text, values }) => {
  expect(foundIn(meterNumber, text)).toEqual(values);
});
