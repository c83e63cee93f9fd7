import type { MessagePort } from "node:worker_threads";
import type { PGlite } from "@electric-sql/pglite";
import { createWireReader, type WireMessage } from "./wire-messages.ts";

const flushBytes = 256 * 1024;

/**
 * Answers one connection's messages. The engine has a single session, so a new connection first clears what an earlier
 * one left: an open transaction, prepared statements, settings.
 */
export function serveConnection(engine: PGlite, port: MessagePort, die: (error: unknown) => never): void {
  const readMessages = createWireReader();
  const answer = createAnswer(port);
  let queue = Promise.resolve();

  const handle = async (message: WireMessage): Promise<void> => {
    if (message.kind === "request") return; // a cancel request: the one session has nobody to signal
    if (message.kind === "terminate") return port.close();
    if (message.kind === "startup") await clearSession(engine);
    await engine.execProtocolRawStream(message.bytes, { onRawData: answer.add });
  };

  const handleAll = async (messages: readonly WireMessage[]): Promise<void> => {
    for (const message of messages) await handle(message);
    answer.flush();
  };

  port.on("message", (chunk: Uint8Array) => {
    const messages = readMessages(chunk);
    queue = queue.then(() => handleAll(messages)).catch(die);
  });
}

async function clearSession(engine: PGlite): Promise<void> {
  if (engine.isInTransaction()) await engine.exec("rollback");
  await engine.exec("discard all");
}

/** Collects what the engine says, so that one question gets one message back. */
function createAnswer(port: MessagePort): { add: (bytes: Uint8Array) => void; flush: () => void } {
  let pieces: Uint8Array[] = [];
  let length = 0;
  const flush = () => {
    if (length === 0) return;
    const bytes = new Uint8Array(length);
    let offset = 0;
    for (const piece of pieces) {
      bytes.set(piece, offset);
      offset += piece.length;
    }
    pieces = [];
    length = 0;
    port.postMessage(bytes, [bytes.buffer]);
  };
  return {
    add: (bytes) => {
      pieces.push(bytes.slice()); // the engine's memory is used again for the next answer
      length += bytes.length;
      if (length >= flushBytes) flush();
    },
    flush,
  };
}
