import type { Readable } from "node:stream";
import type { Context } from "hono";
import type { HttpEnv } from "./http-env.ts";

/** How a stream is sent. */
export interface SendStreamOptions {
  readonly mediaType: string;
  /** Told when the stream fails; the connection is cut then, so that the client does not take a part for the whole. */
  readonly onFailure: (thrown: unknown) => void;
}

/** Answers with a stream of bytes, read only as fast as the client takes them. */
export function sendStream(
  context: Pick<Context<HttpEnv>, "body" | "env">,
  stream: Readable,
  options: SendStreamOptions,
): Response {
  const iterator: AsyncIterator<Uint8Array> = stream[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const next = await iterator.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      } catch (thrown) {
        options.onFailure(thrown);
        const outgoing = context.env?.outgoing;
        if (outgoing === undefined) return controller.error(thrown);
        outgoing.destroy();
        controller.close();
      }
    },
    cancel: () => void stream.destroy(),
  });
  return context.body(body, 200, { "content-type": options.mediaType });
}
