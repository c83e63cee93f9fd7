import { expect, test } from "vitest";
import { identityDocument } from "./identity-document.ts";
import { examplesOf } from "./testing/examples-of.ts";
import { foundIn } from "./testing/found-in.ts";

const examples = examplesOf(new URL("./identity-document.ts", import.meta.url));

test.each(examples)("in $text it finds $values", ({ text, values }) => {
  expect(foundIn(identityDocument, text)).toEqual(values);
});
