import { expect, test } from "vitest";
import type { Finding } from "../finding.ts";
import { type DecisionPolicy, decide, thresholdFor } from "./decide.ts";
import { termList } from "./term-list.ts";

const policy = (part: Partial<DecisionPolicy> = {}): DecisionPolicy => ({
  level: "balanced",
  switched: new Map(),
  allowed: termList([]),
  ...part,
});

const person = (start: number, end: number, score: number): Finding => ({
  kind: "PERSON",
  start,
  end,
  score,
  evidence: [],
});

test.each([
  ["strict", "replaced"],
  ["balanced", "below-threshold"],
  ["minimal", "below-threshold"],
] as const)("on the level %s a doubtful name is %s", (level, outcome) => {
  const { explanations } = decide("Lange dauert es", [person(0, 5, 0.4)], policy({ level }));
  expect(explanations[0]?.outcome).toBe(outcome);
});

test("a place alone is replaced on the strict level only", () => {
  expect(thresholdFor("LOCATION", policy())).toBeNull();
  expect(thresholdFor("LOCATION", policy({ level: "strict" }))).toBe(0.6);
});

test("a kind that is switched off is not replaced, one that is switched on is, whatever the level", () => {
  expect(thresholdFor("PERSON", policy({ switched: new Map([["PERSON", false]]) }))).toBeNull();
  expect(thresholdFor("LOCATION", policy({ switched: new Map([["LOCATION", true]]) }))).toBe(0.6);
});

test("an allowed term stays, in any case and spacing", () => {
  const allowed = termList(["Clara  Schumann"]);
  const { chosen, explanations } = decide("clara schumann", [person(0, 14, 0.9)], policy({ allowed }));
  expect(chosen).toEqual([]);
  expect(explanations[0]).toMatchObject({ outcome: "allowed", threshold: 0.5 });
});

test("what loses to a stronger find is explained as such", () => {
  const email: Finding = { kind: "EMAIL", start: 0, end: 14, score: 0.99, evidence: [] };
  const { chosen, explanations } = decide("jana@x.example", [person(0, 4, 0.9), email], policy());
  expect(chosen).toEqual([email]);
  expect(explanations.map(({ kind, outcome }) => [kind, outcome])).toEqual([
    ["PERSON", "overlapped"],
    ["EMAIL", "replaced"],
  ]);
});
