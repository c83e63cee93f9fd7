import type { Overview } from "@diskret/contract";
import type { ScreenName } from "../../messages/index.ts";

/** What the operator should look at, the gravest first. */
export type Task =
  | { readonly kind: "broken" | "failedSources" | "heldSources" | "missingFacts" | "unproven"; readonly count: number }
  | { readonly kind: "neverProven" | "noSources"; readonly count: 1 };

/** Where a task is done. */
export const taskScreens: Readonly<Record<Task["kind"], ScreenName>> = {
  broken: "promises",
  failedSources: "sources",
  heldSources: "sources",
  missingFacts: "controller",
  unproven: "promises",
  neverProven: "promises",
  noSources: "sources",
};

/** Everything that is not well, in the order in which it matters. */
export function tasksOf({ promises, sources, missingFacts }: Overview): readonly Task[] {
  const tasks: Task[] = [];
  const neverProven = promises.lastRunAt === null;
  if (promises.broken > 0) tasks.push({ kind: "broken", count: promises.broken });
  if (sources.failed > 0) tasks.push({ kind: "failedSources", count: sources.failed });
  if (sources.held > 0) tasks.push({ kind: "heldSources", count: sources.held });
  if (missingFacts > 0) tasks.push({ kind: "missingFacts", count: missingFacts });
  if (sources.ready + sources.reading + sources.held === 0) tasks.push({ kind: "noSources", count: 1 });
  if (neverProven) tasks.push({ kind: "neverProven", count: 1 });
  if (!neverProven && promises.unproven > 0) tasks.push({ kind: "unproven", count: promises.unproven });
  return tasks;
}

export type Gravity = "well" | "due" | "failed";

/** How bad the gravest task is. A promise that cannot be proven on this machine is told, but alarms nobody. */
export function gravityOf(task: Task | undefined): Gravity {
  if (task === undefined || task.kind === "unproven") return "well";
  return task.kind === "broken" || task.kind === "failedSources" ? "failed" : "due";
}
