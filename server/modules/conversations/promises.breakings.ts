import type { Breaking } from "#privacy/promises";

const folder = "server/modules/conversations";

export const breakings: readonly Breaking[] = [
  {
    promise: "CHAT-04",
    file: `${folder}/message-seal.ts`,
    find: "body: seal(key, place(conversationId, message.id), body) };",
    replace: "body: seal(key, place(conversationId, message.id), { ...body, mood: 1 }) };",
  },
  {
    promise: "CHAT-04",
    file: `${folder}/write-answer.ts`,
    find: "passageId: passage.id }];",
    replace: "passageId: passage.id, text: passage.text }];",
  },
  {
    promise: "CHAT-05",
    file: "server/platform/crypto/keyring.ts",
    find: `return hkdf(Buffer.concat([key.secret, Buffer.from(holderSecret, "utf8")]), "holder/1");`,
    replace: `return hkdf(key.secret, "holder/1");`,
  },
  {
    promise: "CHAT-05",
    file: `${folder}/message-seal.ts`,
    find: "body: seal(key, place(conversationId, message.id), body) };",
    replace: "body: Buffer.from(JSON.stringify(body)) };",
  },
  {
    promise: "CHAT-09",
    file: `${folder}/create-conversations.ts`,
    find: "const messages = await deleteConversation(db, live.stored.id);",
    replace: "const messages = live.messages.length;",
  },
  {
    promise: "CHAT-09",
    file: `${folder}/commands.ts`,
    find: `de: "Alle Informationen wurden gelöscht.",`,
    replace: `de: "Erledigt.",`,
  },
  {
    promise: "CHAT-10",
    file: `${folder}/tables.ts`,
    find: `retention: { kind: "expires", column: "expires_at" },`,
    replace: `retention: { kind: "expires", column: "created_at" },`,
  },
  {
    promise: "CHAT-10",
    file: `${folder}/store.ts`,
    find: "expires_at = newest.at + make_interval(secs => conversation.keep_days * 86400)",
    replace: "expires_at = newest.at + make_interval(secs => conversation.keep_days * 864000)",
  },
];
