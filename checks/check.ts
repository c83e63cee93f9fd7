import { spawn } from "node:child_process";
import { delimiter, dirname, join } from "node:path";
import { checkBoundaries } from "./boundaries/check-boundaries.ts";
import { checkConventions } from "./conventions/check-conventions.ts";
import { checkExplanations } from "./conventions/check-explanations.ts";
import { checkDocuments } from "./documents/check-documents.ts";
import { type Check, show } from "./finding.ts";
import { checkLicences } from "./licences/check-licences.ts";
import { isMain, root } from "./repository.ts";
import { checkSizes, describeSizes } from "./sizes/check-sizes.ts";

export interface GateResult {
  readonly name: string;
  readonly passed: boolean;
  readonly output: string;
  readonly durationMs: number;
}

type Step = () => Promise<{ passed: boolean; output: string }>;

/** This Node first: the tools' first lines ask for whatever `node` is found. */
const searchPath = [dirname(process.execPath), process.env["PATH"] ?? ""].join(delimiter);

const binary = (name: string): string => join(root, "node_modules", ".bin", name);

/** The gate. Every rule of the house that a machine can guard is guarded by one of these. */
const steps: Readonly<Record<string, Step>> = {
  biome: program(binary("biome"), ["check", "--max-diagnostics=200", "."]),
  "types server": program(binary("tsc"), ["-p", "."]),
  "types widget": program(binary("tsc"), ["-p", "widget"]),
  "types widget tests": program(binary("tsc"), ["-p", "widget/tsconfig.tools.json"]),
  "types dashboard": program(binary("tsc"), ["-p", "dashboard"]),
  "types dashboard tests": program(binary("tsc"), ["-p", "dashboard/tsconfig.tools.json"]),
  oxlint: program(binary("oxlint"), ["--type-aware", "--deny-warnings", "--format=unix"]),
  knip: program(binary("knip"), ["--no-progress"]),
  boundaries: ours(checkBoundaries),
  sizes: ours(checkSizes, describeSizes),
  conventions: ours(checkConventions),
  explanations: ours(checkExplanations),
  documents: ours(checkDocuments),
  licences: ours(checkLicences),
  inventory: program(process.execPath, ["checks/inventory/check-inventory.ts"]),
};

/** Runs the named steps of the gate, or all of them, two at a time, and prints each as it ends. */
export async function runGate(names: readonly string[]): Promise<readonly GateResult[]> {
  const unknown = names.filter((name) => steps[name] === undefined);
  if (unknown.length > 0) {
    throw new Error(`There is no check "${unknown.join('", "')}". There are: ${Object.keys(steps).join(", ")}.`);
  }
  const queue = Object.entries(steps).filter(([name]) => names.length === 0 || names.includes(name));
  const results: GateResult[] = [];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [name, step] = next;
      const startedMs = performance.now();
      const { passed, output } = await step();
      const result = { name, passed, output, durationMs: performance.now() - startedMs };
      print(result);
      results.push(result);
    }
  };
  await Promise.all([work(), work()]);
  return results;
}

function print({ name, passed, output, durationMs }: GateResult): void {
  const seconds = `${(durationMs / 1000).toFixed(1)} s`;
  const remark = passed && !output.includes("\n") ? output : "";
  console.log(`${passed ? "ok    " : "FAILED"} ${name.padEnd(16)} ${seconds.padStart(6)}  ${remark}`.trimEnd());
  if (!passed) console.log(output.trimEnd().replaceAll(/^/gm, "       "));
}

function program(path: string, parameters: readonly string[]): Step {
  return () => {
    const { promise, resolve, reject } = Promise.withResolvers<{ passed: boolean; output: string }>();
    const child = spawn(path, parameters, { cwd: root, env: { ...process.env, PATH: searchPath } });
    const pieces: Buffer[] = [];
    child.stdout.on("data", (piece: Buffer) => pieces.push(piece));
    child.stderr.on("data", (piece: Buffer) => pieces.push(piece));
    child.once("error", reject);
    child.once("close", (code) => resolve({ passed: code === 0, output: Buffer.concat(pieces).toString("utf8") }));
    return promise;
  };
}

function ours(check: Check, describe: (root: string) => string = () => ""): Step {
  return async () => {
    const findings = await check(root);
    const passed = findings.length === 0;
    return { passed, output: passed ? describe(root) : findings.map(show).join("\n") };
  };
}

if (isMain(import.meta.url)) {
  try {
    const results = await runGate(process.argv.slice(2));
    const failed = results.filter((result) => !result.passed);
    if (failed.length > 0) process.exitCode = 1;
    console.log(failed.length === 0 ? "\nThe gate is open." : `\n${failed.length} of ${results.length} checks failed.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
