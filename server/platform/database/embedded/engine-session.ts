import type { MessagePort } from "node:worker_threads";
import { type PGlite, protocol } from "@electric-sql/pglite";
import { createAnswer } from "./answer.ts";
import { createWireReader, type WireMessage } from "./wire-messages.ts";

/** Runs one statement and returns its rows as text. */
export type RunStatement = (sql: string) => Promise<readonly (readonly (string | null)[])[]>;

/** The engine's one session, shared in turn by a connection and the engine's own housekeeping. */
export interface EngineSession {
  /** Answers a connection's messages from now on. */
  serve(port: MessagePort): void;
  /** Runs `work` between two statements, or not at all while a transaction is open. */
  whenIdle(work: (run: RunStatement) => Promise<void>): Promise<void>;
  /** Closes the engine after what is under way. */
  close(): Promise<void>;
}

/** `die` is called when the engine can no longer be used. */
export function createEngineSession(engine: PGlite, die: (error: unknown) => never): EngineSession {
  let queue = Promise.resolve();
  let isBetweenStatements = true;
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    queue = queue.then(work).catch(die);
    return queue;
  };
  const run: RunStatement = async (sql) => {
    const messages = await engine.execProtocolStream(protocol.serialize.query(sql));
    return messages.flatMap((message) => (message instanceof protocol.messages.DataRowMessage ? [message.fields] : []));
  };

  const handle = async (message: WireMessage, port: MessagePort, onRawData: (bytes: Uint8Array) => void) => {
    if (message.kind === "request") return; // a cancel request: the one session has nobody to signal
    if (message.kind === "terminate") return port.close();
    if (message.kind === "startup") await clearSession(engine, run);
    await engine.execProtocolRawStream(message.bytes, { onRawData });
    isBetweenStatements = message.kind !== "other";
  };

  return {
    serve(port) {
      const readMessages = createWireReader();
      const answer = createAnswer((bytes) => port.postMessage(bytes, [bytes.buffer]));
      port.on("message", (chunk: Uint8Array) => {
        const messages = readMessages(chunk);
        void inTurn(async () => {
          for (const message of messages) await handle(message, port, answer.add);
          answer.flush();
        });
      });
    },
    whenIdle: (work) =>
      inTurn(async () => {
        if (isBetweenStatements && !engine.isInTransaction()) await work(run);
      }),
    close: () => inTurn(() => engine.close()),
  };
}

/** A new connection finds nothing of an earlier one: no open transaction, prepared statement or setting. */
async function clearSession(engine: PGlite, run: RunStatement): Promise<void> {
  if (engine.isInTransaction()) await run("rollback");
  await run("discard all");
}
