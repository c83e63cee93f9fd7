import { writeFileSync } from "node:fs";
import type { Reporter, TestModule, TestRunEndReason } from "vitest/node";
import { type Outcome, resultsFileVariable, type SuiteResults } from "./sum.ts";

/** A Vitest reporter that writes what became of each test to the file that `checks/test.ts` asks for; otherwise it is silent. */
export class ResultsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[], reason: TestRunEndReason): void {
    const file = process.env[resultsFileVariable];
    if (file === undefined) return;
    const tests: Record<string, Outcome> = {};
    const faults = unhandledErrors.map(() => "an error outside of all tests");
    for (const module of modules) {
      for (const error of module.errors()) faults.push(`${module.relativeModuleId}: ${error.message}`);
      for (const test of module.children.allTests()) {
        const state = test.result().state;
        tests[unusedName(`${module.relativeModuleId} > ${test.fullName}`, tests)] =
          state === "pending" ? "failed" : state;
      }
      if (module.errors().length === 0 && !module.ok() && [...module.children.allTests("failed")].length === 0) {
        faults.push(`${module.relativeModuleId}: failed outside of its tests`);
      }
    }
    if (reason === "interrupted") faults.push("the run was interrupted");
    const results: SuiteResults = { tests, faults };
    writeFileSync(file, JSON.stringify(results));
  }
}

/** Tests of one name are told apart by a number, so that none hides what became of another. */
function unusedName(name: string, taken: Readonly<Record<string, Outcome>>): string {
  let number = 1;
  let unused = name;
  while (unused in taken) unused = `${name} (${++number})`;
  return unused;
}
