import { expect, test } from "vitest";
import { examplesOf } from "./testing/examples-of.ts";
import { foundIn } from "./testing/found-in.ts";
import { vehicleNumber } from "./vehicle-number.ts";

const examples = examplesOf(new URL("./vehicle-number.ts", import.meta.url));

test.each(examples)("in $text it finds $values", ({ text, values }) => {
  expect(foundIn(vehicleNumber, text)).toEqual(values);
});
