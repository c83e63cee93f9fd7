import { expect, test } from "vitest";
import { machineReadableZone } from "./machine-readable-zone.ts";
import { examplesOf } from "./testing/examples-of.ts";
import { foundIn } from "./testing/found-in.ts";

const examples = examplesOf(new URL("./machine-readable-zone.ts", import.meta.url));

test.each(examples)("in $text it finds $values", ({ text, values }) => {
  expect(foundIn(machineReadableZone, text)).toEqual(values);
});
