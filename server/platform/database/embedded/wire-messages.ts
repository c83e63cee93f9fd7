const startupCode = 196_608;
const typeOf = { sync: 0x53, query: 0x51, terminate: 0x58 };

export type WireMessageKind = "startup" | "sync" | "query" | "terminate" | "other" | "request";

/** One message of PostgreSQL's front-end protocol, version 3, complete with its header. */
export interface WireMessage {
  readonly kind: WireMessageKind;
  readonly bytes: Uint8Array;
}

/**
 * Cuts a byte stream into the messages of PostgreSQL's protocol (PostgreSQL documentation, 54.7). Bytes of an unfinished
 * message wait for the next call.
 */
export function createWireReader(): (chunk: Uint8Array) => WireMessage[] {
  let waiting: Uint8Array[] = [];
  let waitingLength = 0;
  let neededLength = 0;
  let isStarted = false;

  return (chunk) => {
    waiting.push(chunk);
    waitingLength += chunk.length;
    if (waitingLength < neededLength) return [];
    let rest = waiting.length === 1 ? chunk : Buffer.concat(waiting);
    const messages: WireMessage[] = [];
    for (;;) {
      const length = messageLength(rest, isStarted);
      neededLength = length ?? rest.length + 1;
      if (rest.length < neededLength) break;
      const message = readMessage(rest.subarray(0, neededLength), isStarted);
      isStarted ||= message.kind === "startup";
      messages.push(message);
      rest = rest.subarray(neededLength);
    }
    waiting = rest.length > 0 ? [rest] : [];
    waitingLength = rest.length;
    return messages;
  };
}

/** The length of the first message with its header; null while the header is incomplete. */
function messageLength(bytes: Uint8Array, isStarted: boolean): number | null {
  const headerLength = isStarted ? 5 : 8;
  if (bytes.length < headerLength) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return isStarted ? 1 + view.getUint32(1) : view.getUint32(0);
}

function readMessage(bytes: Uint8Array, isStarted: boolean): WireMessage {
  if (!isStarted) {
    const code = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4);
    return { kind: code === startupCode ? "startup" : "request", bytes };
  }
  const type = bytes[0];
  if (type === typeOf.sync) return { kind: "sync", bytes };
  if (type === typeOf.query) return { kind: "query", bytes };
  if (type === typeOf.terminate) return { kind: "terminate", bytes };
  return { kind: "other", bytes };
}
