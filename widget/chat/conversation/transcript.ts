import type { ChatEvent, Conversation, Message } from "@diskret/contract";

/** The conversation as it stands here. `answering` is the id of the answer being written. */
export interface Transcript {
  readonly about: Pick<Conversation, "id" | "expiresAt" | "keepDays"> | null;
  readonly messages: readonly Message[];
  readonly answering: string | null;
}

export const emptyTranscript: Transcript = { about: null, messages: [], answering: null };

/** Applies one event. The caller makes sure that each event arrives exactly once and in order. */
export function applyEvent(transcript: Transcript, incoming: ChatEvent): Transcript {
  switch (incoming.event) {
    case "conversation":
      return fromConversation(incoming.data);
    case "question":
      return {
        ...transcript,
        messages: [
          ...without(transcript.messages, incoming.data.removed, incoming.data.message.id),
          incoming.data.message,
        ],
      };
    case "answer-started": {
      const { answerId, language, removed } = incoming.data;
      return {
        ...transcript,
        messages: [...without(transcript.messages, removed, answerId), draft(answerId, language)],
        answering: answerId,
      };
    }
    case "answer-delta":
      return appendText(transcript, incoming.data.answerId, incoming.data.text);
    case "answer-found": {
      const { answerId, found } = incoming.data;
      const messages = transcript.messages.map((message) =>
        message.id === answerId ? { ...message, found } : message,
      );
      return { ...transcript, messages };
    }
    case "answer-finished":
      return { ...transcript, messages: replace(transcript.messages, incoming.data.message), answering: null };
    case "failure":
      return { ...transcript, messages: endDraft(transcript), answering: null };
    case "notice":
      return incoming.data.kind === "cleared" ? emptyTranscript : transcript;
    case "closing":
      return incoming.data.reason === "ended" ? emptyTranscript : transcript;
  }
}

export function fromConversation(conversation: Conversation): Transcript {
  const { id, expiresAt, keepDays, messages, answering } = conversation;
  return { about: { id, expiresAt, keepDays }, messages, answering };
}

function draft(id: string, language: Message["language"]): Message {
  return { id, role: "assistant", text: "", language, createdAt: "", outcome: null, citations: [] };
}

function without(messages: readonly Message[], removed: readonly string[], id: string): readonly Message[] {
  return messages.filter((message) => message.id !== id && !removed.includes(message.id));
}

/** A snapshot may name an answer that has no text yet; its first words then make the draft. */
function appendText(transcript: Transcript, answerId: string, text: string): Transcript {
  const known = transcript.messages.find((message) => message.id === answerId);
  const language = transcript.messages.at(-1)?.language ?? "de";
  const message = known ?? draft(answerId, language);
  return { ...transcript, messages: replace(transcript.messages, { ...message, text: message.text + text }) };
}

function replace(messages: readonly Message[], message: Message): readonly Message[] {
  const index = messages.findIndex((each) => each.id === message.id);
  return index < 0 ? [...messages, message] : messages.with(index, message);
}

/** An answer that failed keeps the words that came, marked as interrupted; without words nothing remains. */
function endDraft({ messages, answering }: Transcript): readonly Message[] {
  return messages.flatMap((message) => {
    if (message.id !== answering) return [message];
    return message.text === "" ? [] : [{ ...message, outcome: "interrupted" as const }];
  });
}
