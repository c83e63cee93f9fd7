import type { Language, Outcome } from "@diskret/contract";
import type { AssistantId } from "#modules/assistants";
import type { FoundSearch } from "#modules/listings";
import type { Sealed } from "#platform/crypto";
import type { Id } from "#platform/ids";

/** Id of a conversation. It finds nothing and opens nothing by itself. */
export type ConversationId = Id<"conversation">;
/** Id of a message. */
export type MessageId = Id<"message">;

/** What a message says: the only thing about it that is sealed, and all of it. */
export interface MessageBody {
  readonly text: string;
  /** The citations of an answer by number; the passages' text is looked up when shown, never copied (KNOW-03). */
  readonly citations: readonly { readonly number: number; readonly passageId: string }[];
  readonly outcome: Outcome | null;
  /** What a search of listings looked for and the ids it found; the listings are looked up when shown. */
  readonly found?: FoundSearch;
}

/** A message as it is stored. */
export interface StoredMessage {
  readonly id: MessageId;
  readonly conversationId: ConversationId;
  readonly position: number;
  readonly role: "visitor" | "assistant";
  readonly language: Language;
  readonly body: Sealed<MessageBody>;
  readonly createdAt: Date;
}

/** A message opened for its visitor. */
export interface OpenedMessage extends Omit<StoredMessage, "body" | "conversationId">, MessageBody {}

/** A conversation as it is stored. `sessionLookup` finds it again; it does not open it. */
export interface StoredConversation {
  readonly id: ConversationId;
  readonly organisationId: Id<"organisation">;
  readonly assistantId: AssistantId;
  readonly sessionLookup: Buffer;
  readonly wrappedKey: Buffer;
  readonly keyVersion: number;
  readonly keepDays: number;
  readonly createdAt: Date;
  readonly lastMessageAt: Date;
  readonly expiresAt: Date;
}
