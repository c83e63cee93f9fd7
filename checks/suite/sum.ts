/** Environment variable that tells the reporter where to write its results. */
export const resultsFileVariable = "DISKRET_TEST_RESULTS";

export type Outcome = "passed" | "failed" | "skipped";

/** What one run of the tests found. `faults` are failures that belong to no test: a file that does not load, say. */
export interface SuiteResults {
  readonly tests: Readonly<Record<string, Outcome>>;
  readonly faults: readonly string[];
}

export interface Sum {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * Adds runs up. A test counts once per run in which it ran; skipped it counts only where no run at all ran it: what is
 * meant for one engine is not missing on the other.
 */
export function sumOf(runs: readonly SuiteResults[]): Sum {
  let passed = 0;
  let failed = 0;
  const ran = new Set<string>();
  const skipped = new Set<string>();
  for (const run of runs) {
    failed += run.faults.length;
    for (const [name, outcome] of Object.entries(run.tests)) {
      if (outcome === "passed") passed += 1;
      if (outcome === "failed") failed += 1;
      (outcome === "skipped" ? skipped : ran).add(name);
    }
  }
  return { passed, failed, skipped: skipped.difference(ran).size };
}

/** The last line of `npm test`. */
export function lastLine(sum: Sum): string {
  const line = `${sum.passed} passed, ${sum.failed} failed`;
  return sum.skipped === 0 ? line : `${line}, ${sum.skipped} skipped`;
}

/** Green means: something ran, nothing failed, and where everything must run (CI) nothing was skipped. */
export function isGreen(sum: Sum, everythingMustRun: boolean): boolean {
  return sum.passed > 0 && sum.failed === 0 && !(everythingMustRun && sum.skipped > 0);
}
