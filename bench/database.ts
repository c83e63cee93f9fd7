import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { startPostgres } from "../server/testing/postgres.ts";

// Measures both engines, each run in a process of its own, and writes bench/results/database.json: `node bench/database.ts`.
const run = promisify(execFile);
const measure = fileURLToPath(new URL("./database-run.ts", import.meta.url));
const resultsFolder = fileURLToPath(new URL("./results/", import.meta.url));

async function measured(place: string): Promise<unknown> {
  const { stdout } = await run(process.execPath, [measure, place]);
  return JSON.parse(stdout);
}

const folder = mkdtempSync(join(tmpdir(), "diskret-bench-"));
await using postgres = await startPostgres({ fsync: true });
const results = {
  measuredAt: new Date().toISOString(),
  machine: { cores: cpus().length, processor: cpus()[0]?.model, node: process.version },
  embeddedFirstStart: await measured(folder),
  embedded: await measured(folder),
  postgresql: await measured(postgres.url),
};
rmSync(folder, { recursive: true });
mkdirSync(resultsFolder, { recursive: true });
writeFileSync(join(resultsFolder, "database.json"), `${JSON.stringify(results, null, 2)}\n`);
console.log(JSON.stringify(results, null, 2));
