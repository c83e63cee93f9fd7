import { expect, test } from "vitest";
import { drivingLicence } from "./driving-licence.ts";
import { examplesOf } from "./testing/examples-of.ts";
import { foundIn } from "./testing/found-in.ts";

const examples = examplesOf(new URL("./driving-licence.ts", import.meta.url));

test.each(examples)("in $text it finds $values", ({ text, values }) => {
  expect(foundIn(drivingLicence, text)).toEqual(values);
});
