import fc from "fast-check";
import { expect, test } from "vitest";
import { eanHolds } from "./ean.ts";

test.each(["4006381333931", "96385074", "036000291452", "7569217076985"])(
  "the published specimen %s is accepted",
  (digits) => {
    expect(eanHolds(digits)).toBe(true);
  },
);

test("exactly one of ten last digits is accepted", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{12}$/), (body) => {
      expect(Array.from({ length: 10 }, (_, last) => body + String(last)).filter(eanHolds)).toHaveLength(1);
    }),
  );
});
