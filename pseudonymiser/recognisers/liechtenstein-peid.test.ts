import { stdnum } from "stdnum";
import { expect, test } from "vitest";
import { liechtensteinPeid } from "./liechtenstein-peid.ts";
import { examplesOf } from "./testing/examples-of.ts";
import { foundIn } from "./testing/found-in.ts";

const examples = examplesOf(new URL("./liechtenstein-peid.ts", import.meta.url));

test.each(examples)("in $text it finds $values", ({ text, values }) => {
  expect(foundIn(liechtensteinPeid, text)).toEqual(values);
  for (const value of values) expect(stdnum["LI"]?.["peid"]?.validate(value).isValid).toBe(true);
});
