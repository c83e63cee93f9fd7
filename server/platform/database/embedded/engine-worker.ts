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
  // When the engine ends itself, Emscripten throws an object that is no Error.
  const hasMessage = typeof error === "object" && error !== null && "message" in error;
  report({ kind: "failed", reason: String(hasMessage ? error.message : error) });
  return process.exit(1);
}

async function serve(): Promise<void> {
  const engine = await startEngine(new DurableFileSystem(folder, die));
  const session = createEngineSession(engine, die);
  const housekeeping = setInterval(() => keepHouse(session), housekeepingEveryMs);
  parentPort?.on("message", async (command: EngineCommand) => {
    if (command.kind === "connect") return session.serve(command.port);
    clearInterval(housekeeping);
    await session.close();
    process.exit(0);
  });
  report({ kind: "ready" });
}

(kind === "create" ? createDatabaseFolder(folder) : serve()).catch(die);
