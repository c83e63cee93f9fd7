import fc from "fast-check";
import { expect, test } from "vitest";
import { luhnHolds } from "./luhn.ts";

test.each(["79927398713", "4012888888881881", "378282246310005", "490154203237518"])(
  "the published specimen %s is accepted",
  (digits) => {
    expect(luhnHolds(digits)).toBe(true);
  },
);

test("exactly one of ten last digits is accepted, and no other digit in another place", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{8,18}$/), fc.nat(7), fc.integer({ min: 1, max: 9 }), (body, place, shift) => {
      const valid = Array.from({ length: 10 }, (_, last) => body + String(last)).filter(luhnHolds);
      expect(valid).toHaveLength(1);
      const [number = ""] = valid;
      const changed = String((Number(number.charAt(place)) + shift) % 10);
      expect(luhnHolds(number.slice(0, place) + changed + number.slice(place + 1))).toBe(false);
    }),
  );
});
