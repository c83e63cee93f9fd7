import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromiumVariable, provideChromium } from "../server/testing/chromium.ts";
import { startPostgres } from "../server/testing/postgres.ts";
import { build } from "./build.ts";
import { runGate } from "./check.ts";
import { filesBelow, root } from "./repository.ts";
import { type TestOptions, testHelp, testOptions } from "./suite/options.ts";
import { isGreen, lastLine, resultsFileVariable, type SuiteResults, sumOf } from "./suite/sum.ts";

const databaseVariable = "TEST_DATABASE_URL";

/** Everything that must be true of the product: the gate, the tests on the embedded engine, those with a database on PostgreSQL. */
async function runEverything(options: TestOptions): Promise<SuiteResults[]> {
  using folder = temporaryFolder();
  process.env["TMPDIR"] = folder.path; // for this process and all that it starts
  const runs: SuiteResults[] = [];
  const environment = { [chromiumVariable]: provideChromium(process.env) };
  build();
  if (options.only === null) runs.push(await gateResults());
  if (options.engines.includes("pglite")) {
    console.log("\nTests on the embedded database");
    runs.push(await runVitest(options.only === null ? [] : [options.only], environment));
  }
  if (options.engines.includes("postgresql")) {
    const files = testFilesWithDatabase().filter((file) => options.only === null || file.includes(options.only));
    if (files.length > 0) {
      console.log("\nTests with a database, again on PostgreSQL");
      await using postgres = await startPostgres();
      runs.push(await runVitest(files, { ...environment, [databaseVariable]: postgres.url }));
    }
  }
  return runs;
}

/** The gate as results: every check is one test. */
async function gateResults(): Promise<SuiteResults> {
  console.log("\nThe gate (npm run check)");
  const checks = await runGate([]);
  return {
    tests: Object.fromEntries(checks.map(({ name, passed }) => [`check ${name}`, passed ? "passed" : "failed"])),
    faults: [],
  };
}

/** The tests that open a database or an installation by what decides on the engine. */
function testFilesWithDatabase(): string[] {
  return filesBelow(root, ["server", "checks/inventory"], (path) => /\.test\.tsx?$/.test(path)).filter((file) =>
    /\b(?:openTestDatabase|openTestApp|TEST_DATABASE_URL)\b/.test(readFileSync(join(root, file), "utf8")),
  );
}

/** A folder for all that is temporary, so that nothing stays behind, whatever happens to a test. */
function temporaryFolder(): Disposable & { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), "diskret-suite-"));
  chmodSync(path, 0o711); // the database server runs as another user and has its folder in here
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }) };
}

async function runVitest(filters: readonly string[], environment: Readonly<Record<string, string>>) {
  const file = join(tmpdir(), "results.json");
  rmSync(file, { force: true });
  const inherited = { ...process.env };
  delete inherited[databaseVariable];
  const vitest = spawn(process.execPath, ["node_modules/vitest/vitest.mjs", "run", ...filters], {
    cwd: root,
    stdio: "inherit",
    env: { ...inherited, ...environment, [resultsFileVariable]: file },
  });
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  vitest.once("error", reject);
  vitest.once("exit", resolve);
  let stopped = false;
  const stop = () => {
    stopped = true;
    vitest.kill("SIGTERM");
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    const code = await promise;
    if (stopped) throw new Error("The run was stopped.");
    const results = readResults(file);
    const explained = results.faults.length > 0 || Object.values(results.tests).includes("failed");
    if (code === 0 || explained) return results;
    return { ...results, faults: [`Vitest ended with code ${code}`] };
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
  }
}

function readResults(file: string): SuiteResults {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return { tests: {}, faults: ["Vitest wrote no results"] };
  }
}

try {
  const options = testOptions(process.argv.slice(2));
  if (options === null) {
    console.log(testHelp);
  } else {
    const runs = await runEverything(options);
    const sum = sumOf(runs);
    for (const fault of runs.flatMap((run) => run.faults)) console.log(`Outside of the tests: ${fault}`);
    if (!isGreen(sum, process.env["CI"] === "true")) process.exitCode = 1;
    console.log(`\n${lastLine(sum)}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log("\n0 passed, 1 failed");
  process.exitCode = 1;
}
