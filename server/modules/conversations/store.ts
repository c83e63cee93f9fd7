import type { Language } from "@diskret/contract";
import { type Kysely, sql } from "kysely";
import type { OrganisationId } from "#modules/accounts";
import type { AssistantId } from "#modules/assistants";
import type { Db } from "#platform/database";
import type { ConversationId, MessageId, StoredConversation, StoredMessage } from "./conversation.ts";
import type { ConversationRow, ConversationTables, MessageRow } from "./tables.ts";

/** By what a conversation is found: the assistant and a keyed hash of the session id. */
export interface Lookup {
  readonly assistantId: AssistantId;
  readonly sessionLookup: Buffer;
}

/** Finds conversations that have not expired, one per lookup or null, in one statement. */
export async function findConversations(
  db: Db<ConversationTables>,
  lookups: readonly Lookup[],
  now: Date,
): Promise<readonly (StoredConversation | null)[]> {
  const hashes = lookups.map((lookup) => lookup.sessionLookup);
  const rows = await db
    .selectFrom("conversation")
    .where(sql<boolean>`session_lookup = any(${hashes}::bytea[])`)
    .where("expires_at", ">", now)
    .selectAll()
    .execute();
  const found = new Map(rows.map((row) => [`${row.assistant_id}:${row.session_lookup.toString("hex")}`, row]));
  return lookups.map((lookup) => {
    const row = found.get(`${lookup.assistantId}:${lookup.sessionLookup.toString("hex")}`);
    return row === undefined ? null : toConversation(row);
  });
}

/** Stores new conversations; false for one whose session already has a conversation with the assistant. */
export async function insertConversations(
  db: Db<ConversationTables>,
  conversations: readonly StoredConversation[],
): Promise<readonly boolean[]> {
  const stored = await db
    .insertInto("conversation")
    .values(conversations.map(toRow))
    .onConflict((conflict) => conflict.columns(["assistant_id", "session_lookup"]).doNothing())
    .returning("id")
    .execute();
  const ids = new Set(stored.map((row) => row.id));
  return conversations.map((conversation) => ids.has(conversation.id));
}

/**
 * Appends messages and moves their conversations' end on, in one statement. False for a message whose conversation is
 * gone by now: it is not stored.
 */
export async function appendMessages(
  db: Db<ConversationTables>,
  messages: readonly StoredMessage[],
): Promise<readonly boolean[]> {
  const column = <Value>(read: (message: StoredMessage) => Value): Value[] => messages.map(read);
  const result = await sql<{ id: string }>`
    with given as (
      select * from unnest(
        ${column((message) => message.id)}::uuid[], ${column((message) => message.conversationId)}::uuid[],
        ${column((message) => message.position)}::integer[], ${column((message) => message.role)}::text[],
        ${column((message) => message.language)}::text[], ${column((message) => message.body)}::bytea[],
        ${column((message) => message.createdAt)}::timestamptz[]
      ) as given (id, conversation_id, position, role, language, body, created_at)
    ), newest as (
      select conversation_id, max(created_at) as at from given group by conversation_id
    ), touched as (
      update conversation set last_message_at = newest.at,
        expires_at = newest.at + make_interval(secs => conversation.keep_days * 86400)
      from newest where conversation.id = newest.conversation_id returning conversation.id
    )
    insert into message (id, conversation_id, position, role, language, body, created_at)
    select given.* from given where given.conversation_id in (select id from touched)
    returning id`.execute(db);
  const stored = new Set(result.rows.map((row) => row.id));
  return messages.map((message) => stored.has(message.id));
}

/** The messages of a conversation in their order. */
export async function listMessages(db: Db<ConversationTables>, id: ConversationId): Promise<readonly StoredMessage[]> {
  const rows = await db
    .selectFrom("message")
    .where("conversation_id", "=", id)
    .orderBy("position")
    .selectAll()
    .execute();
  return rows.map(toMessage);
}

/** Deletes the messages from a position on. */
export async function deleteMessagesFrom(
  db: Db<ConversationTables>,
  id: ConversationId,
  position: number,
): Promise<void> {
  await db.deleteFrom("message").where("conversation_id", "=", id).where("position", ">=", position).execute();
}

/** Deletes a conversation with all its messages and its wrapped key. Returns how many messages went. */
export async function deleteConversation(db: Db<ConversationTables>, id: ConversationId): Promise<number> {
  const result = await sql<{ messages: number }>`
    with gone as (delete from conversation where id = ${id} returning id)
    select count(*)::integer as messages from message where conversation_id in (select id from gone)`.execute(db);
  return result.rows[0]?.messages ?? 0;
}

/** Deletes what has expired under these look-ups, ahead of retention. */
export async function deleteExpired(db: Db<ConversationTables>, lookups: readonly Buffer[], now: Date): Promise<void> {
  await db
    .deleteFrom("conversation")
    .where(sql<boolean>`session_lookup = any(${lookups}::bytea[])`)
    .where("expires_at", "<=", now)
    .execute();
}

/** Changes for how long a conversation is kept after its last message. */
export async function updateKeepDays(
  db: Db<ConversationTables>,
  id: ConversationId,
  keepDays: number,
): Promise<Date | null> {
  const row = await db
    .updateTable("conversation")
    .set({
      keep_days: keepDays,
      expires_at: sql<Date>`last_message_at + make_interval(secs => ${keepDays}::integer * 86400)`,
    })
    .where("id", "=", id)
    .returning("expires_at")
    .executeTakeFirst();
  return row?.expires_at ?? null;
}

/** Puts a wrap made with the current server secret in place of an older one. */
export async function updateWrap(
  db: Db<ConversationTables>,
  conversation: Pick<StoredConversation, "id" | "sessionLookup" | "wrappedKey" | "keyVersion">,
): Promise<void> {
  await db
    .updateTable("conversation")
    .set({
      session_lookup: conversation.sessionLookup,
      wrapped_key: conversation.wrappedKey,
      key_version: conversation.keyVersion,
    })
    .where("id", "=", conversation.id)
    .execute();
}

/** Counts for the operator: never anything about a single conversation. */
export async function countConversations(
  db: Kysely<ConversationTables>,
  organisationId: OrganisationId,
  dayStart: Date,
): Promise<{ open: number; messages: number; messagesToday: number }> {
  const result = await sql<{ open: number; messages: number; today: number }>`
    select (select count(*)::integer from conversation where organisation_id = ${organisationId}) as open,
      count(message.id)::integer as messages,
      (count(message.id) filter (where message.created_at >= ${dayStart}))::integer as today
    from conversation join message on message.conversation_id = conversation.id
    where conversation.organisation_id = ${organisationId}`.execute(db);
  const row = result.rows[0];
  return { open: row?.open ?? 0, messages: row?.messages ?? 0, messagesToday: row?.today ?? 0 };
}

/** How many conversations each version of the server secret takes part in locking. */
export async function countByKeyVersion(db: Db<ConversationTables>): Promise<ReadonlyMap<number, number>> {
  const rows = await db
    .selectFrom("conversation")
    .select(["key_version", sql<number>`count(*)::integer`.as("conversations")])
    .groupBy("key_version")
    .execute();
  return new Map(rows.map((row) => [row.key_version, row.conversations]));
}

function toRow(conversation: StoredConversation): ConversationRow {
  return {
    id: conversation.id,
    organisation_id: conversation.organisationId,
    assistant_id: conversation.assistantId,
    session_lookup: conversation.sessionLookup,
    wrapped_key: conversation.wrappedKey,
    key_version: conversation.keyVersion,
    keep_days: conversation.keepDays,
    created_at: conversation.createdAt,
    last_message_at: conversation.lastMessageAt,
    expires_at: conversation.expiresAt,
  };
}

function toConversation(row: ConversationRow): StoredConversation {
  return {
    id: row.id as ConversationId, // rows are written by insertConversations only
    organisationId: row.organisation_id as OrganisationId, // a foreign key
    assistantId: row.assistant_id as AssistantId, // a foreign key
    sessionLookup: row.session_lookup,
    wrappedKey: row.wrapped_key,
    keyVersion: row.key_version,
    keepDays: row.keep_days,
    createdAt: row.created_at,
    lastMessageAt: row.last_message_at,
    expiresAt: row.expires_at,
  };
}

function toMessage(row: MessageRow): StoredMessage {
  return {
    id: row.id as MessageId, // rows are written by appendMessages only
    conversationId: row.conversation_id as ConversationId, // a foreign key
    position: row.position,
    role: row.role,
    language: row.language as Language, // written from a Language
    body: row.body,
    createdAt: row.created_at,
  };
}
