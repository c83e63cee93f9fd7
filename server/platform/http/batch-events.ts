import { encodeSse, type SseEvent } from "./sse-event.ts";

type Step =
  | { readonly kind: "event"; readonly event: SseEvent }
  | { readonly kind: "done" }
  | { readonly kind: "failed"; readonly thrown: unknown };

/** Encoded events that were there at the same time, and how the source ended, if it did. */
export interface Batch {
  readonly text: string;
  readonly end: Exclude<Step, { kind: "event" }> | null;
}

/** A batch is closed when it has become this long, so that a fast source cannot hold back a slow reader's memory. */
const batchLength = 16 * 1024;

/** As many turns of the microtask queue as a source of a few generators in a row needs for an event it has already. */
const patience = 12;

/**
 * Reads a source in batches: waits for one event, then takes along what is there without waiting. The first event is
 * not delayed by a turn of the event loop, and a burst of two hundred events is one write instead of two hundred.
 */
export function createBatchReader(source: AsyncIterator<SseEvent>): () => Promise<Batch> {
  let upcoming: Upcoming | null = null;
  return async () => {
    let text = "";
    for (;;) {
      upcoming ??= startStep(source);
      if (text === "") await upcoming.settled;
      else for (let turn = 0; turn < patience && upcoming.step === null; turn += 1) await Promise.resolve();
      const { step } = upcoming;
      if (step === null) return { text, end: null };
      upcoming = null;
      if (step.kind !== "event") return { text, end: step };
      text += encodeSse(step.event);
      if (text.length >= batchLength) return { text, end: null };
    }
  };
}

/** The next event on its way; `step` is filled in as soon as it is there. */
interface Upcoming {
  step: Step | null;
  readonly settled: Promise<void>;
}

function startStep(source: AsyncIterator<SseEvent>): Upcoming {
  const settled = source.next().then(
    (next) => {
      upcoming.step = next.done ? { kind: "done" } : { kind: "event", event: next.value };
    },
    (thrown: unknown) => {
      upcoming.step = { kind: "failed", thrown };
    },
  );
  const upcoming: Upcoming = { step: null, settled };
  return upcoming;
}
