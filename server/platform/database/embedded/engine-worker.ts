import { parentPort, workerData } from "node:worker_threads";
import { DurableFileSystem } from "./durable-file-system.ts";
import type { EngineCommand, EngineReport } from "./engine-messages.ts";
import { serveConnection } from "./serve-connection.ts";
import { createDatabaseFolder, isCreated, startEngine } from "./start-engine.ts";

const { folder } = workerData as { folder: string }; // given by embedded-engine.ts only

function report(message: EngineReport): void {
  parentPort?.postMessage(message);
}

// When the engine ends itself, Emscripten throws an object that is no Error.
function reasonOf(error: unknown): string {
  return typeof error === "object" && error !== null && "message" in error ? String(error.message) : String(error);
}

async function run(): Promise<void> {
  if (!isCreated(folder)) await createDatabaseFolder(folder);
  const engine = await startEngine(new DurableFileSystem(folder));
  const die = (error: unknown): never => {
    report({ kind: "failed", reason: reasonOf(error) });
    return process.exit(1);
  };
  parentPort?.on("message", async (command: EngineCommand) => {
    if (command.kind === "connect") return serveConnection(engine, command.port, die);
    await engine.close().catch(die);
    report({ kind: "closed" });
    parentPort?.close();
  });
  report({ kind: "ready" });
}

run().catch((error: unknown) => {
  report({ kind: "failed", reason: reasonOf(error) });
  process.exit(1);
});
