import fc from "fast-check";
import { expect, test } from "vitest";
import { mod1110Holds } from "./iso7064-mod-11-10.ts";

test.each(["86095742719", "47036892816", "136695976"])("the published specimen %s is accepted", (digits) => {
  expect(mod1110Holds(digits)).toBe(true);
});

test("exactly one of ten last digits is accepted", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{8,10}$/), (body) => {
      const valid = Array.from({ length: 10 }, (_, last) => body + String(last)).filter(mod1110Holds);
      expect(valid).toHaveLength(1);
    }),
  );
});
