import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** The product, started as its users start it, on a loopback port of its own. */
export interface StartedProduct extends AsyncDisposable {
  readonly url: URL;
  /** From the start of the process to the printed address, in milliseconds. */
  readonly startMs: number;
  readonly pid: number;
  /** The operator's one-time link. */
  readonly operatorLink: string;
  /** Resident set of the process in bytes. */
  residentBytes(): number;
  /** How the process ended; null while it runs, and where a signal ended it. */
  exitCode(): number | null;
  stop(): Promise<void>;
}

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What `npm start` runs: settings of the process (`NAME=value`), `node`, its arguments. */
function startCommand(): { readonly args: readonly string[]; readonly env: Readonly<Record<string, string>> } {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: { start: string } }; // our own file
  const words = scripts.start.split(" ");
  const node = words.indexOf("node");
  return {
    args: words.slice(node + 1),
    env: Object.fromEntries(words.slice(0, node).map((word) => word.split("=", 2))),
  };
}

/** A data folder that goes when it is no longer used. */
export function temporaryFolder(): Disposable & { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), "diskret-product-"));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/** How to run a program; what recorders of its behaviour take too. */
export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** The program that `npm start` runs, on a data folder of its own and on a free loopback port. */
export function productProgram(dataFolder: string, settings: Readonly<Record<string, string>> = {}): Program {
  const { args, env } = startCommand();
  const own = { DATA_FOLDER: dataFolder, PORT: "0", RATE_MESSAGES_PER_MINUTE: "100000", ...settings };
  return { command: process.execPath, args, cwd: root, env: { PATH: process.env["PATH"], ...env, ...own } };
}

/** Starts the product and resolves when it has printed its address. */
export async function startProduct(
  dataFolder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<StartedProduct> {
  const { command, args, cwd, env } = productProgram(dataFolder, settings);
  return await startedProduct(spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "inherit"] }));
}

/** Waits until a started product has printed its address. */
export async function startedProduct(child: ChildProcess): Promise<StartedProduct> {
  const startedAt = performance.now();
  const printed = await welcomeOf(child);
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    await once(child, "exit");
  };
  return {
    url: new URL(printedAfter(printed, "answers at")),
    operatorLink: printedAfter(printed, "operator's page"),
    pid: child.pid ?? 0,
    startMs: performance.now() - startedAt,
    residentBytes: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
      return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
    },
    exitCode: () => child.exitCode,
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

/** What the server prints until it is ready; rejects when it ends before. */
function welcomeOf(child: ChildProcess): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const lines: string[] = [];
    if (child.stdout === null) return reject(new Error("The server has no output to read its address from."));
    createInterface({ input: child.stdout }).on("line", (line) => {
      lines.push(line);
      if (line.includes("Stop with")) resolve(lines);
    });
    child.once("exit", (code) =>
      reject(new Error(`The server ended with code ${code} before it was ready: ${lines.join(" ")}`)),
    );
  });
}

/** The value behind a label of the welcome. */
function printedAfter(printed: readonly string[], label: string): string {
  const line = printed.find((candidate) => candidate.includes(label));
  if (line === undefined) throw new Error(`The server did not print "${label}".`);
  return line.slice(line.indexOf(label) + label.length).trim();
}
