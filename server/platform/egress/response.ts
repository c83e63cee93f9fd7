import type { IncomingMessage } from "node:http";
import { pipeline, Readable } from "node:stream";
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
  const body = decode(message, headers);
  // The two declarations of web streams, Node's and the global one, describe the same object.
  return new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, about);
}

function decode(message: IncomingMessage, headers: Headers): Readable {
  const decoder = decoders.get(headers.get("content-encoding")?.trim().toLowerCase() ?? "")?.();
  if (decoder === undefined) return message;
  headers.delete("content-encoding");
  headers.delete("content-length");
  return pipeline(message, decoder, () => undefined);
}
