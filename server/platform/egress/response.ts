import type { IncomingMessage } from "node:http";
import { pipeline, type Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";

const statusesWithoutBody = [101, 204, 205, 304];
const decoders = new Map([
  ["gzip", createGunzip],
  ["br", createBrotliDecompress],
  ["deflate", createInflate],
]);

/** Makes a web response of a message. Its body is read from the connection only as fast as the reader takes it. */
export function toResponse(message: IncomingMessage, method: string): Response {
  const status = message.statusCode ?? 502;
  const headers = new Headers();
  for (const [name, values] of Object.entries(message.headersDistinct))
    for (const value of values ?? []) headers.append(name, value);
  const about = { status, statusText: message.statusMessage ?? "", headers };
  if (method === "HEAD" || statusesWithoutBody.includes(status)) {
    message.resume();
    return new Response(null, about);
  }
  return new Response(toWebStream(decode(message, headers)), about);
}

/**
 * The body as a web stream that reads a piece when it is asked for one, and lets go of the connection at once when its
 * reader gives up. (`Readable.toWeb` throws out of an event when a piece arrives after that.)
 */
function toWebStream(body: Readable): ReadableStream<Uint8Array> {
  const pieces = body.iterator();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done === true) controller.close();
        else controller.enqueue(value);
      },
      cancel() {
        body.on("error", () => undefined).destroy();
      },
    },
    { highWaterMark: 0 },
  );
}

function decode(message: IncomingMessage, headers: Headers): Readable {
  const decoder = decoders.get(headers.get("content-encoding")?.trim().toLowerCase() ?? "")?.();
  if (decoder === undefined) return message;
  headers.delete("content-encoding");
  headers.delete("content-length");
  return pipeline(message, decoder, () => undefined);
}

/**
 * The whole body of an answer. Of one that is longer than `maxBytes` no more is read, and the connection is let go.
 *
 * @throws what `tooLarge` makes, beyond `maxBytes`; the connection's error where it breaks off.
 */
export async function readBody(
  response: Response,
  { maxBytes, tooLarge }: { readonly maxBytes: number; readonly tooLarge: () => Error },
): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of response.body ?? []) {
    bytes += piece.byteLength;
    if (bytes > maxBytes) throw tooLarge();
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
