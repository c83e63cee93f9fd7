import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import { MessageChannel, type MessagePort, type Worker } from "node:worker_threads";
import { DatabaseUnavailable } from "../errors.ts";
import type { EngineCommand, EngineReport } from "./engine-messages.ts";
import { startEngineThread } from "./engine-thread.ts";
import { type FolderLock, lockFolder } from "./folder-lock.ts";
import { PortStream } from "./port-stream.ts";

/** PostgreSQL in a thread of this process. */
export interface EmbeddedEngine extends AsyncDisposable {
  /** Makes a new connection. The engine has one session: one connection at a time. */
  connect(): Duplex;
  /** Resolves with the reason when the engine dies or loses its folder without having been told to stop. */
  readonly failed: Promise<Error>;
}

interface EmbeddedEngineOptions {
  readonly dataFolder: string;
  readonly onProgress?: (message: string) => void;
}

/** Starts PostgreSQL in a thread of this process on `<dataFolder>/database`, under the folder's lock. */
export async function openEmbeddedEngine({ dataFolder, onProgress }: EmbeddedEngineOptions): Promise<EmbeddedEngine> {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const lock = lockFolder(dataFolder);
  const folder = join(dataFolder, "database");
  try {
    if (!existsSync(join(folder, "PG_VERSION"))) {
      onProgress?.(`Creating the database in ${folder}. This takes about 5 seconds and happens once.`);
      // In a thread that ends: creating takes memory that serving does not need.
      await startEngineThread({ kind: "create", folder });
    }
    return describeEngine(await startEngineThread({ kind: "serve", folder }), lock);
  } catch (error) {
    await lock[Symbol.asyncDispose]();
    throw error;
  }
}

function describeEngine(worker: Worker, lock: FolderLock): EmbeddedEngine {
  const { promise: failed, resolve: resolveFailed } = Promise.withResolvers<Error>();
  const exited = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
  const streams = new Set<Duplex>();
  let ended: Error | null = null;
  let isStopping = false;

  const fail = (reason: string) => {
    if (isStopping || ended) return;
    ended = new DatabaseUnavailable(
      `The embedded database stopped: ${reason}. What was committed is safe on the disk; restart the server.`,
    );
    for (const stream of streams) stream.destroy(ended);
    resolveFailed(ended);
    void worker.terminate();
  };
  worker.on("message", (report: EngineReport) => report.kind === "failed" && fail(report.reason));
  worker.on("error", (error) => fail(error instanceof Error ? error.message : String(error)));
  worker.on("exit", (code) => fail(`its thread ended with code ${code}`));
  void lock.lost.then((error) => fail(error.message));

  return {
    failed,
    connect: () => {
      const stream = new PortStream(() => {
        if (ended) throw ended;
        return openPort(worker);
      });
      streams.add(stream);
      stream.once("close", () => streams.delete(stream));
      return stream;
    },
    [Symbol.asyncDispose]: async () => {
      isStopping = true;
      const command: EngineCommand = { kind: "close" };
      worker.postMessage(command);
      await exited;
      await lock[Symbol.asyncDispose]();
    },
  };
}

function openPort(worker: Worker): MessagePort {
  const { port1, port2 } = new MessageChannel();
  const command: EngineCommand = { kind: "connect", port: port2 };
  worker.postMessage(command, [port2]);
  return port1;
}
