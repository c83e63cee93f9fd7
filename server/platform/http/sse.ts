import type { Context } from "hono";
import { createBatchReader } from "./batch-events.ts";
import type { HttpEnv } from "./http-env.ts";
import { encodeSse, type SseEvent } from "./sse-event.ts";

/** Where the events of a stream come from, and who is told when they fail. */
export interface SseOptions {
  /** Makes the stream; its signal fires when the client goes away or the server stops. */
  readonly source: (signal: AbortSignal) => AsyncIterable<SseEvent>;
  /** Told when the source throws; the stream ends then. */
  readonly onFailure: (thrown: unknown) => void;
  /** Time between comments that keep proxies from closing a silent stream, in milliseconds. */
  readonly heartbeatMs?: number;
}

const encoder = new TextEncoder();
const heartbeat = encoder.encode(":\n\n");

const headers = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store, no-transform",
  "x-accel-buffering": "no",
} as const;

/**
 * Answers with a stream of events. The source is read only as fast as the client takes them; it is aborted when the
 * client goes away. When the server stops, the client gets a last event `closing`.
 */
export function sse<Env extends HttpEnv>(context: Context<Env>, options: SseOptions): Response {
  if (context.req.method === "HEAD") return context.body(null, 200, headers);
  const abort = new AbortController();
  const closing = context.env?.closing;
  const iterator = options.source(abort.signal)[Symbol.asyncIterator]();
  const nextBatch = createBatchReader(iterator);
  let timer: NodeJS.Timeout | undefined;

  const finish = (controller: ReadableStreamDefaultController<Uint8Array> | null) => {
    if (abort.signal.aborted) return;
    clearInterval(timer);
    closing?.removeEventListener("abort", onClosing);
    abort.abort();
    controller?.close();
    Promise.resolve(iterator.return?.()).catch(options.onFailure);
  };
  let onClosing = () => {};

  const stream = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        timer = setInterval(() => {
          if ((controller.desiredSize ?? 0) >= 0) controller.enqueue(heartbeat);
        }, options.heartbeatMs ?? 15_000);
        timer.unref();
        onClosing = () => {
          if (abort.signal.aborted) return;
          controller.enqueue(encoder.encode(encodeSse({ event: "closing", data: { reason: "shutdown" } })));
          finish(controller);
        };
        if (closing?.aborted) onClosing();
        else closing?.addEventListener("abort", onClosing);
      },
      async pull(controller) {
        const { text, end } = await nextBatch();
        if (abort.signal.aborted) return;
        if (text !== "") controller.enqueue(encoder.encode(text));
        if (end?.kind === "failed") options.onFailure(end.thrown);
        if (end !== null) finish(controller);
      },
      cancel: () => finish(null),
    },
    { highWaterMark: 1 },
  );
  return context.body(stream, 200, headers);
}
