import { createHash } from "node:crypto";
import type { PayloadMeasure } from "./ledger-writer.ts";

/** Up to this size a payload is taken in whole, so that the ledger knows its hash before anything is sent. */
const maxWholeBytes = 256 * 1024;

/** What a request sends: whole, or its beginning and a stream for the rest. */
export type Payload =
  | { readonly kind: "whole"; readonly bytes: Buffer | null; readonly measure: PayloadMeasure }
  | { readonly kind: "stream"; readonly chunks: AsyncIterable<Uint8Array> };

/** Counts and hashes bytes as they pass. */
export interface PayloadMeter {
  add(chunk: Uint8Array): void;
  measure(): PayloadMeasure;
}

/** Makes a meter that has seen nothing yet. */
export function createPayloadMeter(): PayloadMeter {
  const hash = createHash("sha256");
  let bytes = 0;
  return {
    add(chunk) {
      hash.update(chunk);
      bytes += chunk.byteLength;
    },
    measure: () => ({ bytes, hash: hash.copy().digest("hex") }),
  };
}

/** Size and hash of bytes that are all there. */
export function measureBytes(bytes: Uint8Array): PayloadMeasure {
  const meter = createPayloadMeter();
  meter.add(bytes);
  return meter.measure();
}

/** Reads the payload of a request: its body, or its target (path and query) where it has none. */
export async function readPayload(request: Request): Promise<Payload> {
  if (request.body === null) return { kind: "whole", bytes: null, measure: measureTarget(new URL(request.url)) };
  const reader = request.body.getReader();
  const first: Uint8Array[] = [];
  for (let size = 0; size <= maxWholeBytes; ) {
    const { done, value } = await reader.read();
    if (done) {
      const bytes = Buffer.concat(first);
      return { kind: "whole", bytes, measure: measureBytes(bytes) };
    }
    first.push(value);
    size += value.byteLength;
  }
  return { kind: "stream", chunks: continueReading(first, reader) };
}

async function* continueReading(
  first: readonly Uint8Array[],
  reader: ReadableStreamDefaultReader<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* first;
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Size and hash of what a request without body tells: path and query. */
export function measureTarget({ pathname, search }: URL): PayloadMeasure {
  return measureBytes(Buffer.from(pathname + search));
}
