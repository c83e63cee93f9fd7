import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import { DatabaseUnavailable } from "../errors.ts";
import type { EngineReport, EngineTask } from "./engine-messages.ts";

// The engine is 27 MB of WebAssembly. V8 would compile every function that ran for a while a second time, better and on
// all cores at once, which costs more memory than the data. So only the hottest are, one at a time. See decision 0002.
const engineFlags = ["--wasm-tiering-budget=200000000", "--wasm-num-compilation-tasks=1"];
const resourceLimits = { maxYoungGenerationSizeMb: 4 };

/** Starts a thread of the engine; resolves when it serves, or when it has created the database and ended. */
export async function startEngineThread(task: EngineTask): Promise<Worker> {
  for (const flag of engineFlags) setFlagsFromString(flag);
  const worker = new Worker(new URL("./engine-worker.ts", import.meta.url), {
    workerData: task,
    execArgv: [],
    resourceLimits,
  });
  try {
    await untilDone(worker, task);
    return worker;
  } catch (error) {
    await worker.terminate();
    throw error;
  }
}

function untilDone(worker: Worker, { kind, folder }: EngineTask): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const refuse = (reason: string) => {
    const action = kind === "create" ? "Creating" : "Starting";
    const mend = "Check that the disk has space and that this user may write there";
    const last = kind === "create" ? "" : "; if the folder is damaged, restore a backup";
    reject(new DatabaseUnavailable(`${action} the embedded database in ${folder} failed: ${reason}. ${mend}${last}.`));
  };
  worker.once("message", (report: EngineReport) => {
    if (report.kind === "failed") refuse(report.reason);
    else resolve();
  });
  worker.once("error", (error) => refuse(error instanceof Error ? error.message : String(error)));
  worker.once("exit", (code) => (code === 0 ? resolve() : refuse(`its thread ended with code ${code}`)));
  return promise;
}
