import { expect, test } from "vitest";
import { simCard } from "./sim-card.ts";
import { examplesOf } from "./testing/examples-of.ts";
import { foundIn } from "./testing/found-in.ts";

const examples = examplesOf(new URL("./sim-card.ts", import.meta.url));

test.each(examples)("in $text it finds $values", ({ text, values }) => {
  expect(foundIn(simCard, text)).toEqual(values);
});
