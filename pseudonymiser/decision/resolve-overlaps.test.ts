import fc from "fast-check";
import { expect, test } from "vitest";
import type { Finding } from "../finding.ts";
import { resolveOverlaps } from "./resolve-overlaps.ts";

const finding = (kind: Finding["kind"], start: number, end: number, score = 0.85): Finding => ({
  kind,
  start,
  end,
  score,
  evidence: [],
});

test("an e-mail address wins over the name in it", () => {
  const email = finding("EMAIL", 0, 24);
  expect(resolveOverlaps([finding("PERSON", 0, 4), email])).toEqual([email]);
});

test("what is certain wins over what is longer", () => {
  const iban = finding("IBAN", 6, 28, 0.99);
  expect(resolveOverlaps([finding("CUSTOMER_NUMBER", 0, 30), iban])).toEqual([iban]);
});

test("of a name that an address begins in, the rest is kept", () => {
  const address = finding("ADDRESS", 12, 30, 0.9);
  expect(resolveOverlaps([finding("PERSON", 0, 16), address])).toEqual([finding("PERSON", 0, 12), address]);
});

test("finds that touch do not overlap", () => {
  const both = [finding("PERSON", 0, 4), finding("PHONE", 4, 12)];
  expect(resolveOverlaps(both)).toEqual(both);
});

test("whatever was found, what is kept is in order, overlaps nowhere, and covers nothing that was not found", () => {
  const anyFinding = fc
    .record({
      kind: fc.constantFrom("PERSON" as const, "PHONE" as const, "ADDRESS" as const),
      start: fc.nat(40),
      length: fc.integer({ min: 1, max: 15 }),
      score: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ kind, start, length, score }) => finding(kind, start, start + length, score));
  fc.assert(
    fc.property(fc.array(anyFinding, { maxLength: 12 }), (found) => {
      const kept = resolveOverlaps(found);
      kept.forEach((one, index) => {
        expect(one.start).toBeLessThan(one.end);
        expect(one.start).toBeGreaterThanOrEqual(kept[index - 1]?.end ?? 0);
        expect(found.some(({ kind, start, end }) => kind === one.kind && start <= one.start && one.end <= end)).toBe(
          true,
        );
      });
      const strongest = found.toSorted((one, other) => other.score - one.score)[0];
      if (strongest !== undefined) expect(kept.length).toBeGreaterThan(0);
    }),
  );
});
