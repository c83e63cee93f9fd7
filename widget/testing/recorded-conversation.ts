import { randomUUID } from "node:crypto";
import type { ChatEvent, Conversation, Message } from "@diskret/contract";
import type { Behaviour } from "./behaviour.ts";
import { english, german } from "./recorded.ts";

/** A chat event with its number in the log. */
export interface LoggedEvent {
  readonly number: number;
  readonly event: ChatEvent;
}

/** One conversation played from a recording, with the event log that streams are served from. */
export interface RecordedConversation {
  readonly epoch: string;
  readonly log: readonly LoggedEvent[];
  snapshot(): Conversation;
  /** The number of the last event that the snapshot reflects whole: before an answer being written. */
  settled(): number;
  ask(text: string, replaces: string | undefined): void;
  regenerate(): void;
  stop(): void;
  keep(days: number): void;
  /** Calls back after each new event until the returned function is called. */
  onEvent(listener: () => void): () => void;
}

export function playConversation(pace: Pick<Behaviour, "deltaMs" | "holdAfter">): RecordedConversation {
  const id = randomUUID();
  const log: LoggedEvent[] = [];
  const listeners = new Set<() => void>();
  let messages: Message[] = [];
  let answering: string | null = null;
  let exchangeStart = 0;
  let stopped = false;
  let keepDays = 30;

  function append(event: ChatEvent): void {
    log.push({ number: log.length + 1, event });
    for (const listener of [...listeners]) listener();
  }

  function message(role: Message["role"], text: string, rest: Partial<Message> = {}): Message {
    const createdAt = new Date().toISOString();
    return { id: randomUUID(), role, text, language: "de", createdAt, outcome: null, citations: [], ...rest };
  }

  async function answer(question: Message, removed: string[]): Promise<void> {
    const recorded = question.language === "en" ? english : german;
    let draft = message("assistant", "", { language: recorded.language });
    messages.push(draft);
    answering = draft.id;
    stopped = false;
    append({
      event: "answer-started",
      data: { answerId: draft.id, questionId: question.id, language: draft.language, removed },
    });
    for (const [written, text] of (recorded.text.match(/\S+\s*/g) ?? []).entries()) {
      do await new Promise((resolve) => setTimeout(resolve, pace.deltaMs));
      while (written >= pace.holdAfter && !stopped);
      if (stopped) break;
      draft = { ...draft, text: draft.text + text };
      messages = messages.map((each) => (each.id === draft.id ? draft : each));
      append({ event: "answer-delta", data: { answerId: draft.id, text } });
    }
    const finished: Message = {
      ...draft,
      outcome: stopped ? "stopped" : "complete",
      citations: stopped ? [] : [...recorded.citations],
    };
    messages = messages.map((each) => (each.id === draft.id ? finished : each));
    answering = null;
    append({ event: "answer-finished", data: { message: finished } });
  }

  return {
    epoch: randomUUID().slice(0, 8),
    log,
    snapshot: () => ({
      id,
      assistant: "diskret",
      createdAt: "2026-11-23T10:00:00.000Z",
      expiresAt: new Date(Date.now() + keepDays * 86_400_000).toISOString(),
      keepDays,
      messages: messages.filter((each) => each.id !== answering),
      answering,
    }),
    settled: () => (answering === null ? log.length : exchangeStart),
    ask(text, replaces) {
      exchangeStart = log.length;
      const from = replaces === undefined ? -1 : messages.findIndex((each) => each.id === replaces);
      const removed = from < 0 ? [] : messages.splice(from).map((each) => each.id);
      const language = /\b(the|who|what|how|is)\b/i.test(text) ? "en" : "de";
      const question = message("visitor", text, { language });
      messages.push(question);
      append({ event: "question", data: { message: question, removed } });
      void answer(question, []);
    },
    regenerate() {
      const question = messages.findLast((each) => each.role === "visitor");
      if (question === undefined) return;
      exchangeStart = log.length;
      const removed = messages.splice(messages.indexOf(question) + 1).map((each) => each.id);
      void answer(question, removed);
    },
    stop() {
      stopped = true;
    },
    keep(days) {
      keepDays = days;
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
