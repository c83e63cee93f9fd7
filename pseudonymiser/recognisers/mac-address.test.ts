import { expect, test } from "vitest";
import { macAddress } from "./mac-address.ts";
import { examplesOf } from "./testing/examples-of.ts";
import { foundIn } from "./testing/found-in.ts";

const examples = examplesOf(new URL("./mac-address.ts", import.meta.url));

test.each(examples)("in $text it finds $values", ({ text, values }) => {
  expect(foundIn(macAddress, text)).toEqual(values);
});
