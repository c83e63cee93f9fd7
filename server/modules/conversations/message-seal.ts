import { type DataKey, open, seal } from "#platform/crypto";
import type { ConversationId, MessageBody, MessageId, OpenedMessage, StoredMessage } from "./conversation.ts";

/** Seals a message with the conversation's own key, bound to conversation and message (CHAT-05). */
export function sealMessage(key: DataKey, conversationId: ConversationId, message: OpenedMessage): StoredMessage {
  const { text, citations, outcome, found, ...rest } = message;
  const body: MessageBody = { text, citations, outcome, ...(found !== undefined && { found }) };
  return { ...rest, conversationId, body: seal(key, place(conversationId, message.id), body) };
}

/** Opens a stored message. Throws `UnsealError` when the row was changed or moved. */
export function openMessage(key: DataKey, message: StoredMessage): OpenedMessage {
  const { body, conversationId, ...rest } = message;
  return { ...rest, ...open(key, place(conversationId, message.id), body) };
}

function place(conversationId: ConversationId, id: MessageId): string {
  return `conversation:${conversationId}:message:${id}:body`;
}
