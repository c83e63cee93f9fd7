import type { Cleared, Conversation, Language } from "@diskret/contract";
import { clearedText, parseCommand } from "./commands.ts";
import { createContactDesk } from "./contact-desk.ts";
import type { Conversations, Visitor } from "./conversations.ts";
import type { ConversationDependencies } from "./dependencies.ts";
import { ConversationNotFound } from "./errors.ts";
import { createExchanges } from "./exchanges.ts";
import { judge } from "./judge.ts";
import type { LiveConversation, NumberedEvent } from "./live-conversation.ts";
import { createLiveConversations } from "./live-conversations.ts";
import { createConversationOpener } from "./open-conversation.ts";
import { createMessagePresenter } from "./present-message.ts";
import { runCommand } from "./run-command.ts";
import { countConversations, deleteConversation, updateKeepDays } from "./store.ts";
import type { ConversationTables } from "./tables.ts";
import { tryQuestion } from "./try-question.ts";
import { stopAnswer } from "./write-answer.ts";

/** Makes the conversations of an installation. */
export function createConversations(deps: ConversationDependencies): Conversations {
  const db = deps.database.tables<ConversationTables>();
  const lives = createLiveConversations(deps.clock);
  const opener = createConversationOpener(deps, lives);
  const present = createMessagePresenter(deps.knowledge, deps.listings);
  const exchanges = createExchanges(deps, present);

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
      await deps.listings.contacts.forget(live.stored.id);
      const deletedMessages = await remove(live);
      live.publish({ event: "notice", data: { kind: "cleared", text } });
      live.publish({ event: "closing", data: { reason: "ended" } });
      live.close();
      return { text, deletedMessages };
    });
  }

  return {
    clear,
    ...createContactDesk(deps, opened),
    async ask(visitor, question, signal) {
      const command = parseCommand(question.text);
      if (command !== null) return runCommand(command, question, () => clear(visitor, question.interfaceLanguage));
      const live = await opener.findOrStart(visitor.assistant, visitor.sessionId);
      const before = await live.exclusively(() => exchanges.ask(live, visitor.assistant, question));
      return live.events(before, signal, endsExchange);
    },
    async regenerate(visitor, questionId, signal) {
      const live = await opened(visitor);
      const before = await live.exclusively(() => exchanges.regenerate(live, visitor.assistant, questionId));
      return live.events(before, signal, endsExchange);
    },
    async follow(visitor, lastEventId, signal) {
      const live = await opened(visitor);
      await live.exclusively(() => exchanges.resume(live, visitor.assistant));
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
    judge: async (visitor, answerId, judgement) => judge(deps, await opened(visitor), { answerId, judgement }),
    tryOut: (assistant, question, signal) => tryQuestion(deps, { assistant, question }, signal),
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
