import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stateOf } from "./build/state.ts";
import { isMain, root } from "./repository.ts";

/** What is built for browsers, and what each is built from. The server itself runs from its sources. */
const bundles = [
  { name: "widget", sources: ["widget", "contract"] },
  { name: "dashboard", sources: ["dashboard", "contract"] },
] as const;

/** Builds widget and dashboard where their sources changed since the last time; throws when a build fails. */
export function build(): void {
  for (const bundle of bundles) {
    if (!existsSync(join(root, bundle.name, "build.ts"))) continue;
    const stamp = join(root, bundle.name, "dist", ".built-from");
    if (existsSync(stamp) && readFileSync(stamp, "utf8") === current(bundle)) continue;
    const startedMs = performance.now();
    process.stdout.write(`Building the ${bundle.name} (once, and again when its sources change) … `);
    const run = spawnSync(process.execPath, ["build.ts"], { cwd: join(root, bundle.name), encoding: "utf8" });
    if (run.status !== 0) throw new Error(`The build of the ${bundle.name} failed:\n${run.stdout}${run.stderr}`);
    mkdirSync(join(root, bundle.name, "dist"), { recursive: true });
    writeFileSync(stamp, current(bundle));
    process.stdout.write(`${((performance.now() - startedMs) / 1000).toFixed(1)} s\n`);
  }
}

function current(bundle: (typeof bundles)[number]): string {
  return stateOf({ root, folders: bundle.sources, files: ["package-lock.json"], output: `${bundle.name}/dist` });
}

if (isMain(import.meta.url)) {
  try {
    build();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
