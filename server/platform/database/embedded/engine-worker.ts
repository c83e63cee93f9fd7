import { chmodSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { DurableFileSystem } from "./durable-file-system.ts";
import type { EngineCommand, EngineReport, EngineTask } from "./engine-messages.ts";
import { createEngineSession } from "./engine-session.ts";
import { keepHouse } from "./housekeeping.ts";
import { createDatabaseFolder, startEngine } from "./start-engine.ts";

const housekeepingEveryMs = 30_000;
const { kind, folder } = workerData as EngineTask; // given by embedded-engine.ts only

function report(message: EngineReport): void {
  parentPort?.postMessage(message);
}

function die(error: unknown): never {
  report({ kind: "failed", reason: reasonOf(error) });
  return process.exit(1);
}

function reasonOf(error: unknown): string {
  if (typeof error === "string") return error;
  // When the engine ends itself, Emscripten throws an object that is no Error.
  if (typeof error !== "object" || error === null || !("message" in error)) return "it gave no reason";
  return typeof error.message === "string" ? error.message : "it gave no reason";
}

async function serve(): Promise<void> {
  chmodSync(folder, 0o700); // the files inside are made readable for everybody
  const engine = await startEngine(new DurableFileSystem(folder, die));
  const session = createEngineSession(engine, die);
  const housekeeping = setInterval(() => void keepHouse(session), housekeepingEveryMs);
  const close = async () => {
    clearInterval(housekeeping);
    await session.close();
    process.exit(0);
  };
  parentPort?.on("message", (command: EngineCommand) => {
    if (command.kind === "connect") session.serve(command.port);
    else void close();
  });
  report({ kind: "ready" });
}

(kind === "create" ? createDatabaseFolder(folder) : serve()).catch(die);
