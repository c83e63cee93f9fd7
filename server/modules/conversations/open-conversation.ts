import type { Assistant } from "#modules/assistants";
import { createDataKey } from "#platform/crypto";
import { createBatcher } from "#platform/database";
import { newId } from "#platform/ids";
import type { ConversationId, StoredConversation } from "./conversation.ts";
import type { ConversationDependencies } from "./dependencies.ts";
import { createLiveConversation, type LiveConversation } from "./live-conversation.ts";
import type { LiveConversations } from "./live-conversations.ts";
import { openMessage } from "./message-seal.ts";
import {
  deleteExpired,
  findConversations,
  insertConversations,
  type Lookup,
  listMessages,
  updateWrap,
} from "./store.ts";
import type { ConversationTables } from "./tables.ts";

/** Opens conversations for who holds the session id; nobody else can. */
export interface ConversationOpener {
  /** The conversation of a session with an assistant, or null. */
  find(assistant: Assistant, sessionId: string): Promise<LiveConversation | null>;
  /** The same, started where there is none. */
  findOrStart(assistant: Assistant, sessionId: string): Promise<LiveConversation>;
}

const dayMs = 86_400_000;

/** Makes the opener. Look-ups and starts of concurrent requests share round trips. */
export function createConversationOpener(deps: ConversationDependencies, lives: LiveConversations): ConversationOpener {
  const { clock, keyring } = deps;
  const db = deps.database.tables<ConversationTables>();
  const findOne = createBatcher((lookups: readonly Lookup[]) => findConversations(db, lookups, clock.now()));
  const insertOne = createBatcher((conversations: readonly StoredConversation[]) =>
    insertConversations(db, conversations),
  );

  async function findStored(assistant: Assistant, sessionId: string): Promise<StoredConversation | null> {
    const lookups = keyring
      .holderLookups(sessionId)
      .map((sessionLookup) => ({ assistantId: assistant.id, sessionLookup }));
    const found = await Promise.all(lookups.map(findOne));
    return found.find((conversation) => conversation !== null) ?? null;
  }

  /** After a rotation the wrap is made anew with the current secret as soon as the visitor is there to open it. */
  async function rewrap(
    stored: StoredConversation,
    sessionId: string,
    key: LiveConversation["key"],
  ): Promise<StoredConversation> {
    if (stored.keyVersion === keyring.keyVersion) return stored;
    const [sessionLookup] = keyring.holderLookups(sessionId);
    const renewed = { ...stored, ...keyring.wrapForHolder(sessionId, key, place(stored.id)) };
    const complete = sessionLookup === undefined ? renewed : { ...renewed, sessionLookup };
    await updateWrap(db, complete);
    return complete;
  }

  async function openStored(stored: StoredConversation, sessionId: string): Promise<LiveConversation> {
    const live = lives.get(stored.id);
    if (live !== undefined) return live;
    const key = keyring.unwrapForHolder(sessionId, stored, place(stored.id));
    const current = await rewrap(stored, sessionId, key);
    const messages = (await listMessages(db, stored.id)).map((message) => openMessage(key, message));
    return lives.keep(createLiveConversation({ stored: current, key, messages, nowMs: clock.now().getTime() }));
  }

  async function find(assistant: Assistant, sessionId: string): Promise<LiveConversation | null> {
    const stored = await findStored(assistant, sessionId);
    return stored === null ? null : await openStored(stored, sessionId);
  }

  async function start(assistant: Assistant, sessionId: string): Promise<LiveConversation | null> {
    const now = clock.now();
    const id: ConversationId = newId<"conversation">(now);
    const key = createDataKey();
    const [sessionLookup = Buffer.alloc(0)] = keyring.holderLookups(sessionId);
    const { keepDays } = deps.settings;
    const stored: StoredConversation = {
      id,
      organisationId: assistant.organisationId,
      assistantId: assistant.id,
      sessionLookup,
      ...keyring.wrapForHolder(sessionId, key, place(id)),
      keepDays,
      createdAt: now,
      lastMessageAt: now,
      expiresAt: new Date(now.getTime() + keepDays * dayMs),
    };
    if (!(await insertOne(stored))) return null;
    return lives.keep(createLiveConversation({ stored, key, messages: [], nowMs: now.getTime() }));
  }

  return {
    find,
    async findOrStart(assistant, sessionId) {
      const found =
        (await find(assistant, sessionId)) ?? (await start(assistant, sessionId)) ?? (await find(assistant, sessionId));
      if (found !== null) return found;
      // What blocks the start is a conversation whose period has ended and which retention has not reached yet.
      await deleteExpired(db, keyring.holderLookups(sessionId), clock.now());
      const started = await start(assistant, sessionId);
      if (started === null) throw new Error("A conversation could be neither found nor started.");
      return started;
    },
  };
}

function place(id: ConversationId): string {
  return `conversation:${id}:key`;
}
