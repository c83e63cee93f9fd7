import { expect, test } from "vitest";
import { examplesOf } from "./testing/examples-of.ts";
import { foundIn } from "./testing/found-in.ts";
import { vatId } from "./vat-id.ts";

const examples = examplesOf(new URL("./vat-id.ts", import.meta.url));

test.each(examples)("in $text it finds $values", ({ text, values }) => {
  expect(foundIn(vatId, text)).toEqual(values);
});
