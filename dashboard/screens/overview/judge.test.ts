import type { Overview } from "@diskret/contract";
import { expect, test } from "vitest";
import { gravityOf, tasksOf } from "./judge.ts";

const well: Pick<Overview, "promises" | "sources" | "missingFacts"> = {
  promises: { holds: 20, broken: 0, unproven: 0, lastRunAt: "2026-03-01T03:00:00Z" },
  sources: { ready: 3, reading: 0, held: 0, failed: 0, passages: 90 },
  missingFacts: 0,
};
const tasks = (changes: Partial<typeof well>) => tasksOf({ ...well, ...changes } as Overview); // the other fields are not read

test("an installation with nothing to do is well", () => {
  expect(tasks({})).toEqual([]);
  expect(gravityOf(tasks({})[0])).toBe("well");
});

test("a broken promise comes before everything else", () => {
  const all = tasks({
    promises: { holds: 1, broken: 2, unproven: 1, lastRunAt: "2026-03-01T03:00:00Z" },
    sources: { ready: 0, reading: 0, held: 0, failed: 1, passages: 0 },
    missingFacts: 3,
  });
  expect(all.map((task) => task.kind)).toEqual(["broken", "failedSources", "missingFacts", "noSources", "unproven"]);
  expect(gravityOf(all[0])).toBe("failed");
});

test("promises that were never proven are to be proven, not counted as unprovable", () => {
  const all = tasks({ promises: { holds: 0, broken: 0, unproven: 21, lastRunAt: null } });
  expect(all.map((task) => task.kind)).toEqual(["neverProven"]);
  expect(gravityOf(all[0])).toBe("due");
});

test("a promise that cannot be proven on this machine alarms nobody", () => {
  expect(gravityOf(tasks({ promises: { ...well.promises, unproven: 2 } })[0])).toBe("well");
});
