export type { ConversationId, MessageBody, MessageId } from "./conversation.ts";
export type { Conversations, Question, Visitor } from "./conversations.ts";
export { createConversations } from "./create-conversations.ts";
export type { ConversationDependencies, ConversationSettings } from "./dependencies.ts";
export { exportAsJson, exportAsMarkdown } from "./export-conversation.ts";
export type { NumberedEvent } from "./live-conversation.ts";
export { conversationPromises } from "./promises.ts";
export { countByKeyVersion } from "./store.ts";
export { type ConversationTables, conversationTable, messageTable } from "./tables.ts";
