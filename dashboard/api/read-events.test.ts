import fc from "fast-check";
import { expect, test } from "vitest";
import { readEvents, type StreamedEvent } from "./read-events.ts";

const stream = 'event: proving\ndata: {"number":1}\n\n:\n\nevent: verdict\ndata: {"größe":"ü"}\n\ndata: a\ndata: b\n\n';

async function read(chunks: readonly Uint8Array[]): Promise<StreamedEvent[]> {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  return Array.fromAsync(readEvents(body));
}

test("events are read whole however the network cuts them", async () => {
  const bytes = new TextEncoder().encode(stream);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: bytes.length })), async (cuts) => {
      const places = [0, ...cuts.toSorted((left, right) => left - right), bytes.length];
      const chunks = places.slice(1).map((end, index) => bytes.slice(places[index], end));
      expect(await read(chunks)).toEqual([
        { event: "proving", data: '{"number":1}' },
        { event: "verdict", data: '{"größe":"ü"}' },
        { event: "message", data: "a\nb" },
      ]);
    }),
    { numRuns: 50 },
  );
});
