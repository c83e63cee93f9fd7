import type { Assistant } from "#modules/assistants";
import { createBatcher } from "#platform/database";
import { newId } from "#platform/ids";
import type { OpenedMessage, StoredMessage } from "./conversation.ts";
import type { Question } from "./conversations.ts";
import type { ConversationDependencies } from "./dependencies.ts";
import { ConversationNotFound, QuestionNotFound } from "./errors.ts";
import type { LiveConversation } from "./live-conversation.ts";
import { sealMessage } from "./message-seal.ts";
import type { MessagePresenter } from "./present-message.ts";
import { appendMessages, deleteMessagesFrom } from "./store.ts";
import type { ConversationTables } from "./tables.ts";
import { type AnswerWriting, startAnswer, stopAnswer } from "./write-answer.ts";

/** Questions and their answers in an open conversation. Callers run one of these at a time per conversation. */
export interface Exchanges {
  /** Stores a question and starts its answer. Returns the id of the event before both. */
  ask(live: LiveConversation, assistant: Assistant, question: Question): Promise<string>;
  /** Starts a new answer to an earlier question; what followed it is deleted. Returns the id of the event before. */
  regenerate(live: LiveConversation, assistant: Assistant, questionId: string): Promise<string>;
  /** A crash leaves a question without an answer: it is written when the visitor is back. */
  resume(live: LiveConversation, assistant: Assistant): Promise<void>;
}

/** Makes them. Messages of concurrent requests are stored in shared round trips. */
export function createExchanges(deps: ConversationDependencies, present: MessagePresenter): Exchanges {
  const db = deps.database.tables<ConversationTables>();
  const append = createBatcher((messages: readonly StoredMessage[]) => appendMessages(db, messages));
  const writing: AnswerWriting = {
    deps,
    present,
    store: (live, message) => append(sealMessage(live.key, live.stored.id, message)),
  };

  /** Deletes the messages from a position on, here and in memory. Returns their ids. */
  async function removeFrom(live: LiveConversation, position: number): Promise<string[]> {
    const removed = live.messages.filter((message) => message.position >= position);
    if (removed.length === 0) return [];
    await deleteMessagesFrom(db, live.stored.id, position);
    live.messages = live.messages.filter((message) => message.position < position);
    return removed.map((message) => message.id);
  }

  return {
    async ask(live, assistant, question) {
      await stopAnswer(live, "stopped");
      const replaced = question.replaces === null ? null : findQuestion(live, question.replaces);
      const removed = replaced === null ? [] : await removeFrom(live, replaced.position);
      const message = nextQuestion(deps, live, question);
      if (!(await writing.store(live, message))) throw new ConversationNotFound();
      live.messages.push(message);
      live.startExchange();
      const before = live.newestId();
      live.publish({
        event: "question",
        data: { message: await present(live.stored.organisationId, message), removed },
      });
      startAnswer(writing, live, { assistant, question: message, removed: [] });
      return before;
    },
    async regenerate(live, assistant, questionId) {
      await stopAnswer(live, "stopped");
      const question = findQuestion(live, questionId);
      const removed = await removeFrom(live, question.position + 1);
      live.startExchange();
      const before = live.newestId();
      startAnswer(writing, live, { assistant, question, removed });
      return before;
    },
    async resume(live, assistant) {
      const last = live.messages.at(-1);
      if (live.run === null && last?.role === "visitor")
        startAnswer(writing, live, { assistant, question: last, removed: [] });
    },
  };
}

function nextQuestion(deps: ConversationDependencies, live: LiveConversation, question: Question): OpenedMessage {
  const last = live.messages.at(-1);
  const now = deps.clock.now();
  return {
    id: newId<"message">(now),
    position: (last?.position ?? -1) + 1,
    role: "visitor",
    language: deps.knowledge.languageOf(question.text, last?.language ?? question.interfaceLanguage),
    createdAt: now,
    text: question.text,
    citations: [],
    outcome: null,
  };
}

function findQuestion(live: LiveConversation, id: string): OpenedMessage {
  const question = live.messages.find((message) => message.id === id && message.role === "visitor");
  if (question === undefined) throw new QuestionNotFound();
  return question;
}
