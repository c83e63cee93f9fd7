import { expect, test } from "vitest";
import { spokenPhone } from "./spoken-phone.ts";
import { examplesOf } from "./testing/examples-of.ts";
import { foundIn } from "./testing/found-in.ts";

test.each(examplesOf(new URL("spoken-phone.ts", import.meta.url)))("$text", ({ text, values }) => {
  expect(foundIn(spokenPhone, text)).toEqual(values);
});
