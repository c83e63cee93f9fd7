import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** The product, started as its users start it, on a loopback port of its own. */
export interface ServerUnderTest extends AsyncDisposable {
  readonly url: URL;
  /** From the start of the process to the printed address, in milliseconds. */
  readonly startMs: number;
  /** Resident set of the process in bytes. */
  residentBytes(): number;
  stop(): Promise<void>;
}

const root = fileURLToPath(new URL("..", import.meta.url));

/** The arguments that `npm start` gives to Node. */
function startArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: { start: string } }; // our own file
  return scripts.start.split(" ").slice(1);
}

/** A data folder that goes with the benchmark. */
export function temporaryFolder(): Disposable & { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), "diskret-bench-"));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/** Starts the product and resolves when it has printed its address. */
export async function startServer(
  dataFolder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<ServerUnderTest> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, startArguments(), {
    cwd: root,
    env: {
      PATH: process.env["PATH"],
      DATA_FOLDER: dataFolder,
      PORT: "0",
      RATE_MESSAGES_PER_MINUTE: "100000",
      ...settings,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await printedAddress(child);
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    await once(child, "exit");
  };
  return {
    url,
    startMs: performance.now() - startedAt,
    residentBytes: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
      return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
    },
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

async function printedAddress(child: ChildProcess): Promise<URL> {
  if (child.stdout === null) throw new Error("The server has no output to read its address from.");
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /answers at\s+(\S+)/.exec(line)?.[1];
    if (address !== undefined) {
      child.stdout.resume();
      return new URL(address);
    }
  }
  throw new Error("The server ended before it printed its address.");
}
