import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createBatchReader } from "./batch-events.ts";
import { encodeSse, type SseEvent } from "./sse-event.ts";

const event = (data: string): SseEvent => ({ event: "e", data });

async function* source(
  texts: readonly string[],
  pauseAfter: ReadonlySet<number> = new Set(),
): AsyncGenerator<SseEvent> {
  for (const [index, text] of texts.entries()) {
    yield event(text);
    if (pauseAfter.has(index)) await setImmediate();
  }
}

async function* through(inner: AsyncIterable<SseEvent>): AsyncGenerator<SseEvent> {
  yield* inner;
}

async function readAll(events: AsyncIterable<SseEvent>) {
  const next = createBatchReader(events[Symbol.asyncIterator]());
  const texts: string[] = [];
  for (;;) {
    const { text, end } = await next();
    texts.push(text);
    if (end !== null) return { texts, end };
  }
}

test("whatever the pauses, every event comes once and in order", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string(), { maxLength: 60 }), fc.array(fc.nat(60)), async (texts, pauses) => {
      const { texts: batches, end } = await readAll(source(texts, new Set(pauses)));
      expect(batches.join("")).toBe(texts.map((text) => encodeSse(event(text))).join(""));
      expect(end).toEqual({ kind: "done" });
    }),
  );
});

test("what is there at once is one batch, also through several generators", async () => {
  const texts = Array.from({ length: 100 }, (_, number) => String(number));
  expect((await readAll(through(through(source(texts))))).texts).toHaveLength(1);
});

test("an event is not held back for one that is not there yet", async () => {
  const { texts } = await readAll(source(["one", "two"], new Set([0])));
  expect(texts[0]).toBe(encodeSse(event("one")));
});

test("a batch has a length at which it is closed", async () => {
  const { texts } = await readAll(source(Array.from({ length: 100 }, () => "x".repeat(1000))));
  expect(texts.length).toBeGreaterThan(4);
});

test("what came before a failure is handed on with it", async () => {
  async function* failing() {
    yield event("one");
    throw new Error("broken");
  }
  const { texts, end } = await readAll(failing());
  expect(texts.join("")).toBe(encodeSse(event("one")));
  expect(end).toMatchObject({ kind: "failed", thrown: expect.objectContaining({ message: "broken" }) });
});
