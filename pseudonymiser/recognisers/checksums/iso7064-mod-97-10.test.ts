import fc from "fast-check";
import { expect, test } from "vitest";
import { remainderBy97 } from "./iso7064-mod-97-10.ts";

test("the published specimens leave 1", () => {
  expect(remainderBy97("370400440532013000DE89")).toBe(1);
  expect(remainderBy97("WEST12345698765432GB82")).toBe(1);
  expect(remainderBy97("539007547034RF18")).toBe(1);
});

test("the remainder is that of the whole number", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{1,40}$/), (digits) => {
      expect(remainderBy97(digits)).toBe(Number(BigInt(digits) % 97n));
    }),
  );
});
