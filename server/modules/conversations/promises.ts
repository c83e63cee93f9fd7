import type { Installation, PromiseDefinition } from "#privacy/promises";
import { proveClearing } from "./proofs/prove-clearing.ts";
import { proveExpiry } from "./proofs/prove-expiry.ts";
import { proveMinimalMessages } from "./proofs/prove-minimal-messages.ts";
import { proveSealing } from "./proofs/prove-sealing.ts";

const folder = "server/modules/conversations";

/** What the product promises about conversations, wherever they are held. */
export const conversationPromises: readonly PromiseDefinition<Installation>[] = [
  {
    id: "CHAT-04",
    sentence: {
      de: "Zu jeder Nachricht werden Text, Zeit, Sprache, Kennung, Quellen der Antwort (bei einer Suche in Angeboten: die gefundenen und wonach gesucht wurde) und der Bezug zur Sitzung gespeichert, sonst nichts.",
      en: "Stored per message are text, time, language, message id, the answer's sources (of a search in listings: those found and what was looked for) and the session reference, and nothing else.",
    },
    laws: ["GDPR 5(1)(c)"],
    kinds: ["store"],
    keptBy: [
      { file: `${folder}/tables.ts`, name: "messageTable" },
      { file: `${folder}/message-seal.ts`, name: "sealMessage" },
    ],
    prove: proveMinimalMessages,
  },
  {
    id: "CHAT-05",
    sentence: {
      de: "Jedes Gespräch ist mit einem eigenen Schlüssel verschlüsselt. Er öffnet sich nur mit der Sitzungskennung der Besucherin oder des Besuchers; Datenbank und Geheimnis des Servers zusammen reichen nicht.",
      en: "Each conversation is encrypted with its own key, which opens only with the visitor's session id: database and server secret together do not suffice.",
    },
    laws: ["GDPR 32"],
    kinds: ["store", "property"],
    keptBy: [
      { file: `${folder}/message-seal.ts`, name: "sealMessage" },
      { file: `${folder}/open-conversation.ts`, name: "createConversationOpener" },
      { file: "server/platform/crypto/keyring.ts", name: "createKeyring" },
    ],
    prove: proveSealing,
  },
  {
    id: "CHAT-09",
    sentence: {
      de: "/clear löscht das Gespräch und alles, was hier dazu gehört, und bestätigt das in der Sprache des Gesprächs: „Alle Informationen wurden gelöscht.“",
      en: "/clear deletes the conversation and everything linked to it here, and confirms it in the language of the conversation.",
    },
    laws: ["GDPR 17", "GDPR 19"],
    kinds: ["store"],
    keptBy: [
      { file: `${folder}/run-command.ts`, name: "runCommand" },
      { file: `${folder}/store.ts`, name: "deleteConversation" },
      { file: `${folder}/commands.ts`, name: "clearedText" },
    ],
    prove: proveClearing,
  },
  {
    id: "CHAT-10",
    sentence: {
      de: "Gespräche enden 30 Tage nach der letzten Nachricht, wenn nicht eine kürzere Frist gewählt ist. Dann werden sie mit allen Nachrichten gelöscht.",
      en: "Conversations end 30 days after the last message, unless a shorter period is chosen. They are then deleted with all messages.",
    },
    laws: ["GDPR 5(1)(e)"],
    kinds: ["clock"],
    keptBy: [
      { file: `${folder}/tables.ts`, name: "conversationTable" },
      { file: `${folder}/store.ts`, name: "appendMessages" },
      { file: "server/privacy/retention/retention.ts", name: "createRetention" },
    ],
    prove: proveExpiry,
  },
];
