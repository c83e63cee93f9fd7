import type { ChatEvent } from "@diskret/contract";
import { ConnectionError } from "./errors.ts";
import { type Position, parsePosition } from "./position.ts";
import type { Pristine } from "./pristine.ts";
import { createSseParser } from "./sse-parser.ts";

/** A chat event with its place in the stream. */
export type PlacedEvent = ChatEvent & { readonly position: Position | null };

/** The server sends a heartbeat at least this often; longer silence means that the connection is dead. */
const silenceMs = 45_000;

/** Reads a response's chat events until it ends. Throws `ConnectionError` when it breaks off or falls silent. */
export async function* readEvents(
  response: Response,
  parse: Pristine["parse"],
  signal: AbortSignal,
): AsyncGenerator<PlacedEvent, void> {
  const reader = response.body?.getReader();
  if (reader === undefined) return;
  let ready: PlacedEvent[] = [];
  const parser = createSseParser(({ event, data, id }) => {
    // a notice answers a command; it is no part of the conversation and has no place in its stream
    const position = event === "notice" ? null : parsePosition(id);
    // as: the server validates every event against the contract's schema before it sends it
    ready.push({ event, data: parse(data), position } as PlacedEvent);
  });
  const cancel = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener("abort", cancel);
  try {
    while (!signal.aborted) {
      const { done, value } = await withinSilence(reader.read());
      if (done) return;
      parser.push(value);
      const events = ready;
      ready = [];
      for (const event of events) yield event;
    }
  } catch (error) {
    throw new ConnectionError(error);
  } finally {
    signal.removeEventListener("abort", cancel);
    cancel();
  }
}

function withinSilence<T>(reading: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("No sign of life from the server.")), silenceMs);
    reading.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
