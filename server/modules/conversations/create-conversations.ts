import type { Cleared, Conversation, Language } from "@diskret/contract";
import { createBatcher } from "#platform/database";
import { newId } from "#platform/ids";
import { clearedText, parseCommand } from "./commands.ts";
import type { OpenedMessage, StoredMessage } from "./conversation.ts";
import type { Conversations, Question, Visitor } from "./conversations.ts";
import type { ConversationDependencies } from "./dependencies.ts";
import { ConversationNotFound, QuestionNotFound } from "./errors.ts";
import type { LiveConversation, NumberedEvent } from "./live-conversation.ts";
import { createLiveConversations } from "./live-conversations.ts";
import { sealMessage } from "./message-seal.ts";
import { createConversationOpener } from "./open-conversation.ts";
import { createMessagePresenter } from "./present-message.ts";
import { runCommand } from "./run-command.ts";
import { appendMessages, countConversations, deleteConversation, deleteMessagesFrom, updateKeepDays } from "./store.ts";
import type { ConversationTables } from "./tables.ts";
import { type AnswerWriting, type StopReason, startAnswer } from "./write-answer.ts";

/** Makes the conversations of an installation. */
export function createConversations(deps: ConversationDependencies): Conversations {
  const db = deps.database.tables<ConversationTables>();
  const lives = createLiveConversations(deps.clock);
  const opener = createConversationOpener(deps, lives);
  const present = createMessagePresenter(deps.knowledge);
  const append = createBatcher((messages: readonly StoredMessage[]) => appendMessages(db, messages));
  const writing: AnswerWriting = {
    deps,
    present,
    store: (live, message) => append(sealMessage(live.key, live.stored.id, message)),
  };

  async function opened(visitor: Visitor): Promise<LiveConversation> {
    const live = await opener.find(visitor.assistant, visitor.sessionId);
    if (live === null) throw new ConversationNotFound();
    return live;
  }

  async function show(live: LiveConversation): Promise<Conversation> {
    const { stored } = live;
    const answering = live.run?.answerId ?? null; // of the same moment as the messages
    return {
      id: stored.id,
      assistant: stored.assistantId,
      createdAt: stored.createdAt.toISOString(),
      expiresAt: expiry(live).toISOString(),
      keepDays: stored.keepDays,
      messages: await Promise.all(live.messages.map((message) => present(stored.organisationId, message))),
      answering,
    };
  }

  /** Deletes the messages from a position on, here and in memory. Returns their ids. */
  async function removeFrom(live: LiveConversation, position: number): Promise<string[]> {
    const removed = live.messages.filter((message) => message.position >= position);
    if (removed.length === 0) return [];
    await deleteMessagesFrom(db, live.stored.id, position);
    live.messages = live.messages.filter((message) => message.position < position);
    return removed.map((message) => message.id);
  }

  async function addQuestion(live: LiveConversation, visitor: Visitor, question: Question): Promise<string> {
    await stopAnswer(live, "stopped");
    const replaced = question.replaces === null ? null : findQuestion(live, question.replaces);
    const removed = replaced === null ? [] : await removeFrom(live, replaced.position);
    const message: OpenedMessage = {
      id: newId<"message">(deps.clock.now()),
      position: (live.messages.at(-1)?.position ?? -1) + 1,
      role: "visitor",
      language: deps.knowledge.languageOf(question.text, live.messages.at(-1)?.language ?? question.interfaceLanguage),
      createdAt: deps.clock.now(),
      text: question.text,
      citations: [],
      outcome: null,
    };
    if (!(await writing.store(live, message))) throw new ConversationNotFound();
    live.messages.push(message);
    live.startExchange();
    const before = live.newestId();
    live.publish({ event: "question", data: { message: await present(live.stored.organisationId, message), removed } });
    startAnswer(writing, live, visitor.assistant, message, []);
    return before;
  }

  async function remove(live: LiveConversation): Promise<number> {
    await stopAnswer(live, "deleted");
    const messages = await deleteConversation(db, live.stored.id);
    lives.forget(live.stored.id);
    live.messages = [];
    return messages;
  }

  async function clear(visitor: Visitor, interfaceLanguage: Language): Promise<Cleared> {
    const live = await opener.find(visitor.assistant, visitor.sessionId);
    if (live === null) return { text: clearedText[interfaceLanguage], deletedMessages: 0 };
    return await live.exclusively(async () => {
      const text = clearedText[live.messages.at(-1)?.language ?? interfaceLanguage];
      const deletedMessages = await remove(live);
      live.publish({ event: "notice", data: { kind: "cleared", text } });
      live.publish({ event: "closing", data: { reason: "ended" } });
      live.close();
      return { text, deletedMessages };
    });
  }

  /** An answer that a crash cut off leaves a question without an answer: it is written when the visitor is back. */
  async function resumeUnanswered(live: LiveConversation, visitor: Visitor): Promise<void> {
    await live.exclusively(async () => {
      const last = live.messages.at(-1);
      if (live.run === null && last?.role === "visitor") startAnswer(writing, live, visitor.assistant, last, []);
    });
  }

  return {
    clear,
    async ask(visitor, question, signal) {
      const command = parseCommand(question.text);
      if (command !== null) return runCommand(command, question, () => clear(visitor, question.interfaceLanguage));
      const live = await opener.findOrStart(visitor.assistant, visitor.sessionId);
      const before = await live.exclusively(() => addQuestion(live, visitor, question));
      return live.events(before, signal, endsExchange);
    },
    async regenerate(visitor, questionId, signal) {
      const live = await opened(visitor);
      const before = await live.exclusively(async () => {
        await stopAnswer(live, "stopped");
        const question = findQuestion(live, questionId);
        const removed = await removeFrom(live, question.position + 1);
        live.startExchange();
        const newest = live.newestId();
        startAnswer(writing, live, visitor.assistant, question, removed);
        return newest;
      });
      return live.events(before, signal, endsExchange);
    },
    async follow(visitor, lastEventId, signal) {
      const live = await opened(visitor);
      await resumeUnanswered(live, visitor);
      if (lastEventId !== null && live.knows(lastEventId)) return live.events(lastEventId, signal);
      // the place first: what is published while the snapshot is made then follows it
      const id = live.settledId();
      return withSnapshot(live, { id, event: "conversation", data: await show(live) }, signal);
    },
    async stop(visitor) {
      await stopAnswer(await opened(visitor), "stopped");
    },
    show: async (visitor) => await show(await opened(visitor)),
    async changeKeepDays(visitor, keepDays) {
      const live = await opened(visitor);
      const kept = Math.min(keepDays, deps.settings.keepDays);
      const expiresAt = await updateKeepDays(db, live.stored.id, kept);
      if (expiresAt === null) throw new ConversationNotFound();
      live.stored = { ...live.stored, keepDays: kept, expiresAt };
      return await show(live);
    },
    async end(visitor) {
      const live = await opener.find(visitor.assistant, visitor.sessionId);
      if (live === null) return;
      await live.exclusively(async () => {
        if (deps.settings.endDeletes) await remove(live);
        else await stopAnswer(live, "stopped");
        live.publish({ event: "closing", data: { reason: "ended" } });
        live.close();
        lives.forget(live.stored.id);
      });
    },
    async count(organisationId) {
      const now = deps.clock.now();
      return await countConversations(db, organisationId, new Date(now.getTime() - (now.getTime() % 86_400_000)));
    },
    async shutDown() {
      await Promise.all(
        [...lives.all()].map(async (live) => {
          await stopAnswer(live, "shutdown");
          live.publish({ event: "closing", data: { reason: "shutdown" } });
          live.close();
          lives.forget(live.stored.id);
        }),
      );
    },
  };
}

/** The end of the period as it follows from the last message. */
function expiry(live: LiveConversation): Date {
  const last = live.messages.at(-1)?.createdAt ?? live.stored.lastMessageAt;
  return new Date(last.getTime() + live.stored.keepDays * 86_400_000);
}

function findQuestion(live: LiveConversation, id: string): OpenedMessage {
  const question = live.messages.find((message) => message.id === id && message.role === "visitor");
  if (question === undefined) throw new QuestionNotFound();
  return question;
}

async function stopAnswer(live: LiveConversation, reason: StopReason): Promise<void> {
  const { run } = live;
  if (run === null) return;
  run.controller.abort(reason);
  await run.finished;
}

const endsExchange = ({ event }: { readonly event: string }): boolean =>
  event === "answer-finished" || event === "failure" || event === "closing";

async function* withSnapshot(
  live: LiveConversation,
  snapshot: NumberedEvent,
  signal: AbortSignal,
): AsyncGenerator<NumberedEvent> {
  yield snapshot;
  yield* live.events(snapshot.id, signal);
}
