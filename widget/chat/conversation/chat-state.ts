import type { AssistantFacts, ChatEvent } from "@diskret/contract";
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Fault } from "./fault.ts";
import { emptyTranscript, type Transcript } from "./transcript.ts";

/** A question on its way: shown at once, confirmed by the server's `question` event. */
export interface Pending {
  readonly text: string;
  readonly replaces: string | null;
}

export type Notice = Extract<ChatEvent, { event: "notice" }>["data"];

/** Everything the chat's views show. */
export interface ChatState {
  readonly facts: Signal<AssistantFacts | null>;
  readonly transcript: Signal<Transcript>;
  readonly pending: Signal<Pending | null>;
  /** A request of ours that is not answered yet. */
  readonly asking: Signal<boolean>;
  /** An answer is on its way, asked for here or in another tab. */
  readonly busy: ReadonlySignal<boolean>;
  /** When the lost connection is tried again; null while connected. */
  readonly offline: Signal<number | null>;
  readonly fault: Signal<Fault | null>;
  readonly notice: Signal<Notice | null>;
  readonly draft: Signal<string>;
  /** The id of the question that the draft replaces. */
  readonly editing: Signal<string | null>;
}

export function createChatState(): ChatState {
  const transcript = signal<Transcript>(emptyTranscript);
  const asking = signal(false);
  return {
    facts: signal(null),
    transcript,
    pending: signal(null),
    asking,
    busy: computed(() => asking.value || transcript.value.answering !== null),
    offline: signal(null),
    fault: signal(null),
    notice: signal(null),
    draft: signal(""),
    editing: signal(null),
  };
}
