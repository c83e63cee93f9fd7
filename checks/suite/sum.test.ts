import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { root } from "../repository.ts";
import { isGreen, lastLine, resultsFileVariable, sumOf } from "./sum.ts";

// Inside the repository, so that the planted tests find Vitest.
const folder = mkdtempSync(join(root, "node_modules", ".diskret-suite-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function runPlanted(name: string, text: string) {
  const file = join(folder, `${name}.test.ts`);
  const results = join(folder, `${name}.json`);
  writeFileSync(file, text);
  writeFileSync(
    join(folder, "vitest.config.mjs"),
    `import { ResultsReporter } from ${JSON.stringify(join(root, "checks/suite/reporter.ts"))};
     export default {
       test: { root: ${JSON.stringify(folder)}, include: ["*.test.ts"], reporters: [new ResultsReporter()] },
     };`,
  );
  const run = spawnSync(process.execPath, [join(root, "node_modules/vitest/vitest.mjs"), "run", `${name}.test.ts`], {
    cwd: folder,
    env: { ...process.env, [resultsFileVariable]: results },
    encoding: "utf8",
  });
  return { status: run.status, results: JSON.parse(readFileSync(results, "utf8")) };
}

test("passed, failed and skipped tests are counted", () => {
  const { results } = runPlanted(
    "mixed",
    `import { expect, test } from "vitest";
     test("one", () => {}); test("two", () => { expect(1).toBe(2); }); test.skip("three", () => {}); test.todo("four");`,
  );
  expect(sumOf([results])).toEqual({ passed: 1, failed: 1, skipped: 2 });
});

test("tests of one name are all counted", () => {
  const { results } = runPlanted(
    "namesakes",
    `import { expect, test } from "vitest";
     test("one", () => { expect(1).toBe(2); }); test("one", () => {}); test("one", () => {});`,
  );
  expect(sumOf([results])).toEqual({ passed: 2, failed: 1, skipped: 0 });
});

test("a file that does not load counts as a failure", () => {
  const { results } = runPlanted("broken", `import "./there-is-no-such-file.ts";`);
  expect(sumOf([results]).failed).toBeGreaterThan(0);
});

test("a hook that throws counts as a failure", () => {
  const { results } = runPlanted(
    "hook",
    `import { afterAll, test } from "vitest"; afterAll(() => { throw new Error("after"); }); test("one", () => {});`,
  );
  expect(sumOf([results]).failed).toBeGreaterThan(0);
});

test("a rejection that nobody handles counts as a failure", () => {
  const { results } = runPlanted(
    "rejection",
    `import { test } from "vitest"; test("one", () => { void Promise.reject(new Error("lost")); });`,
  );
  expect(sumOf([results]).failed).toBeGreaterThan(0);
});

test("a test that only another engine runs is not missing", () => {
  const embedded = { tests: { a: "passed", b: "skipped" }, faults: [] } as const;
  const postgresql = { tests: { a: "passed", b: "passed" }, faults: [] } as const;
  expect(sumOf([embedded, postgresql])).toEqual({ passed: 3, failed: 0, skipped: 0 });
  expect(sumOf([embedded])).toEqual({ passed: 1, failed: 0, skipped: 1 });
});

test("the last line names skips only where there are any", () => {
  expect(lastLine({ passed: 3, failed: 0, skipped: 0 })).toBe("3 passed, 0 failed");
  expect(lastLine({ passed: 3, failed: 1, skipped: 2 })).toBe("3 passed, 1 failed, 2 skipped");
});

test("nothing run, a failure, or on CI a skip, is not green", () => {
  expect(isGreen({ passed: 0, failed: 0, skipped: 0 }, false)).toBe(false);
  expect(isGreen({ passed: 5, failed: 1, skipped: 0 }, false)).toBe(false);
  expect(isGreen({ passed: 5, failed: 0, skipped: 1 }, false)).toBe(true);
  expect(isGreen({ passed: 5, failed: 0, skipped: 1 }, true)).toBe(false);
});
