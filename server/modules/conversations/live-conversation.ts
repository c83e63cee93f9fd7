import { randomBytes } from "node:crypto";
import type { ChatEvent, Judgement } from "@diskret/contract";
import type { DataKey } from "#platform/crypto";
import type { OpenedMessage, StoredConversation } from "./conversation.ts";

/** An event with the id a client sends back to go on after it: `<epoch>.<number>`. */
export type NumberedEvent = ChatEvent & { readonly id: string };

/** The answer being written. */
export interface AnswerRun {
  readonly answerId: string;
  readonly controller: AbortController;
  readonly finished: Promise<void>;
}

/**
 * A conversation somebody has open, in memory only: its key, its messages and the events of the last exchange, so that
 * several tabs stay in step and a lost connection goes on where it was. It is forgotten shortly after the last use.
 */
export interface LiveConversation {
  stored: StoredConversation;
  readonly key: DataKey;
  messages: OpenedMessage[];
  run: AnswerRun | null;
  lastUsedMs: number;
  /** What was thought of which answer since the conversation was opened, by its id; in memory only. */
  readonly judgements: Map<string, Judgement>;
  readonly subscribers: number;
  /** Runs work on this conversation one after the other. */
  exclusively<Result>(work: () => Promise<Result>): Promise<Result>;
  publish(event: ChatEvent): void;
  /** Forgets events before this moment; who needs them gets a snapshot. */
  startExchange(): void;
  /** Whether everything after this event id is still known. */
  knows(eventId: string): boolean;
  /** The id of the newest event. */
  newestId(): string;
  /** The id of the last event that the messages reflect whole: before an answer being written, whose words stand in no message yet. */
  settledId(): string;
  /**
   * Events after the given id (of `newestId` where it is not known), as they come, until the signal, the end of the
   * conversation or `until` says so. A reader that falls too far behind is let go; it resumes with its last id.
   */
  events(afterId: string, signal: AbortSignal, until?: (event: ChatEvent) => boolean): AsyncGenerator<NumberedEvent>;
  /** Ends all readers after what has been published. */
  close(): void;
}

/** How many unread events a reader may pile up before it is let go. */
const readerLimit = 10_000;

interface Reader {
  readonly queue: NumberedEvent[];
  wake: () => void;
}

/** Makes the live form of an opened conversation. */
export function createLiveConversation(opened: {
  readonly stored: StoredConversation;
  readonly key: DataKey;
  readonly messages: OpenedMessage[];
  readonly nowMs: number;
}): LiveConversation {
  const epoch = randomBytes(6).toString("base64url");
  const readers = new Set<Reader>();
  let kept: NumberedEvent[] = [];
  let newest = 0;
  let forgotten = 0;
  let closed = false;
  let turn: Promise<unknown> = Promise.resolve();

  const numberOf = (eventId: string): number | null => {
    const [epochPart, digits] = eventId.split(".");
    return epochPart === epoch && digits !== undefined && /^\d{1,15}$/.test(digits) ? Number(digits) : null;
  };

  async function* events(
    afterId: string,
    signal: AbortSignal,
    until?: (event: ChatEvent) => boolean,
  ): AsyncGenerator<NumberedEvent> {
    const after = numberOf(afterId) ?? newest;
    const reader: Reader = { queue: kept.slice(Math.max(0, after - forgotten)), wake: () => undefined };
    const wake = (): void => reader.wake();
    readers.add(reader);
    signal.addEventListener("abort", wake);
    try {
      while (!signal.aborted && reader.queue.length < readerLimit) {
        const event = reader.queue.shift();
        if (event !== undefined) {
          yield event;
          if (until?.(event) === true) return;
        } else if (closed) return;
        else
          await new Promise<void>((resolve) => {
            reader.wake = resolve;
          });
      }
    } finally {
      signal.removeEventListener("abort", wake);
      readers.delete(reader);
    }
  }

  return {
    stored: opened.stored,
    key: opened.key,
    messages: opened.messages,
    run: null,
    lastUsedMs: opened.nowMs,
    judgements: new Map(),
    get subscribers() {
      return readers.size;
    },
    exclusively(work) {
      const result = turn.then(work);
      turn = result.catch(() => undefined);
      return result;
    },
    publish(event) {
      newest += 1;
      const numbered: NumberedEvent = { ...event, id: `${epoch}.${newest}` };
      kept.push(numbered);
      for (const reader of readers) {
        reader.queue.push(numbered);
        reader.wake();
      }
    },
    startExchange() {
      kept = [];
      forgotten = newest;
    },
    knows(eventId) {
      const number = numberOf(eventId);
      return number !== null && number >= forgotten && number <= newest;
    },
    newestId: () => `${epoch}.${newest}`,
    settledId() {
      return `${epoch}.${this.run === null ? newest : forgotten}`;
    },
    events,
    close() {
      closed = true;
      for (const reader of readers) reader.wake();
    },
  };
}
