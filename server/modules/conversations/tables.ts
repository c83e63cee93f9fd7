import type { Sealed } from "#platform/crypto";
import { defineProcessing, defineTable, notPersonal, personal } from "#privacy/inventory";
import type { MessageBody } from "./conversation.ts";

export interface ConversationRow {
  id: string;
  organisation_id: string;
  assistant_id: string;
  session_lookup: Buffer;
  wrapped_key: Buffer;
  key_version: number;
  keep_days: number;
  created_at: Date;
  last_message_at: Date;
  expires_at: Date;
}

export interface MessageRow {
  id: string;
  conversation_id: string;
  position: number;
  role: "visitor" | "assistant";
  language: string;
  body: Sealed<MessageBody>;
  created_at: Date;
}

/** The tables of conversations, as queries see them. */
export interface ConversationTables {
  conversation: ConversationRow;
  message: MessageRow;
}

/** The one purpose for which a conversation is stored. */
export const answering = defineProcessing({
  id: "answering",
  title: { de: "Gespräche mit dem Assistenten", en: "Conversations with the assistant" },
  purpose: {
    de: "Fragen beantworten und das Gespräch beim nächsten Besuch fortsetzen",
    en: "Answering questions and continuing the conversation on the next visit",
  },
  basis: "GDPR 6(1)(f)",
  legitimateInterest: {
    de: "Auf Anfragen von Besucherinnen und Besuchern sofort und mit Bezug auf das Gefragte antworten",
    en: "Answering visitors' questions at once and with reference to what was asked",
  },
  period: { days: 30, from: "last-message" },
});

const ofVisitor = { of: "visitor", processing: answering } as const;
const times = { ...ofVisitor, category: "message-metadata", protection: "plain" } as const;

/** What is stored of a conversation: its wrapped key and its times; it ends by itself. */
export const conversationTable = defineTable<ConversationRow>()({
  name: "conversation",
  title: { de: "Gespräche", en: "Conversations" },
  columns: {
    id: personal({ ...times, meaning: { de: "Kennung des Gesprächs", en: "Id of the conversation" } }),
    organisation_id: notPersonal("the organisation that runs the assistant"),
    assistant_id: notPersonal("the assistant that answers"),
    session_lookup: personal({
      ...ofVisitor,
      category: "session-reference",
      protection: "keyed-hash",
      meaning: { de: "Bezug zur Sitzung, als Hashwert mit Schlüssel", en: "Reference to the session, as a keyed hash" },
    }),
    wrapped_key: personal({
      ...ofVisitor,
      category: "session-reference",
      protection: "encrypted",
      meaning: {
        de: "Schlüssel des Gesprächs, verschlossen mit dem Geheimnis des Servers und der Sitzungskennung",
        en: "Key of the conversation, locked with the server secret and the session id",
      },
    }),
    key_version: notPersonal("which server secret took part; the same for all conversations of a time"),
    keep_days: personal({ ...times, meaning: { de: "gewählte Aufbewahrung in Tagen", en: "chosen period in days" } }),
    created_at: personal({ ...times, meaning: { de: "Beginn", en: "Start" } }),
    last_message_at: personal({ ...times, meaning: { de: "letzte Nachricht", en: "Last message" } }),
    expires_at: personal({ ...times, meaning: { de: "Zeitpunkt der Löschung", en: "Time of deletion" } }),
  },
  retention: { kind: "expires", column: "expires_at" },
});

/** What is stored of a message; all that it says is sealed. */
export const messageTable = defineTable<MessageRow>()({
  name: "message",
  title: { de: "Nachrichten", en: "Messages" },
  columns: {
    id: personal({ ...times, meaning: { de: "Kennung der Nachricht", en: "Id of the message" } }),
    conversation_id: personal({ ...times, meaning: { de: "Bezug zum Gespräch", en: "Reference to the conversation" } }),
    position: personal({ ...times, meaning: { de: "Stelle im Gespräch", en: "Place in the conversation" } }),
    role: personal({ ...times, meaning: { de: "Frage oder Antwort", en: "Question or answer" } }),
    language: personal({ ...times, meaning: { de: "Sprache", en: "Language" } }),
    body: personal({
      ...ofVisitor,
      category: "message-content",
      protection: "sealed",
      meaning: { de: "Text und Quellenangaben, versiegelt", en: "Text and citations, sealed" },
    }),
    created_at: personal({ ...times, meaning: { de: "Zeit", en: "Time" } }),
  },
  retention: { kind: "with", parent: "conversation", column: "conversation_id" },
});
