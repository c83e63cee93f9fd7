import { expect, test } from "vitest";
import { medicalNumbers } from "./medical-numbers.ts";
import { examplesOf } from "./testing/examples-of.ts";
import { foundIn } from "./testing/found-in.ts";

const examples = examplesOf(new URL("./medical-numbers.ts", import.meta.url));

test.each(examples)("in $text it finds $values", ({ text, values }) => {
  expect(foundIn(medicalNumbers, text)).toEqual(values);
});
