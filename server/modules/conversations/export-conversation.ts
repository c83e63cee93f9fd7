import type { ContactRequest, Conversation, ConversationExport, Language, Message } from "@diskret/contract";

/** The conversation as JSON to take along (CHAT-08), marked as made by an AI system (AI Act Art. 50(2)). */
export function exportAsJson(
  conversation: Conversation,
  { contacts, now }: { readonly contacts: readonly ContactRequest[]; readonly now: Date },
): ConversationExport {
  return {
    format: "diskret-conversation/1",
    generatedBy: "AI system",
    exportedAt: now.toISOString(),
    conversation,
    contacts: [...contacts],
  };
}

const words = {
  de: {
    title: "Gespräch",
    visitor: "Frage",
    assistant: "Antwort (KI)",
    sources: "Quellen",
    page: "Seite",
    deleted: "Quelle gelöscht",
    gone: "Angebot entfernt",
    request: "Anfrage an",
    kept: "wird gelöscht am",
    ai: "Die Antworten hat ein KI-System geschrieben.",
  },
  en: {
    title: "Conversation",
    visitor: "Question",
    assistant: "Answer (AI)",
    sources: "Sources",
    page: "page",
    deleted: "source deleted",
    gone: "listing removed",
    request: "Request to",
    kept: "will be deleted on",
    ai: "The answers were written by an AI system.",
  },
} as const satisfies Record<Language, unknown>;

/** The conversation in readable form: Markdown with the sources under each answer. */
export function exportAsMarkdown(
  conversation: Conversation,
  { contacts, language }: { readonly contacts: readonly ContactRequest[]; readonly language: Language },
): string {
  const text = words[language];
  const date = (instant: string): string => `${instant.slice(0, 16).replace("T", " ")} UTC`;
  const messages = conversation.messages.map((message) => {
    const sources = message.citations.map((citation) =>
      citation.state === "deleted"
        ? `[${citation.number}] ${text.deleted}`
        : `[${citation.number}] ${[citation.title, ...citation.headings].join(" › ")}${citation.page === null ? "" : `, ${text.page} ${citation.page}`}`,
    );
    const head = `## ${text[message.role]} · ${date(message.createdAt)}`;
    return [
      head,
      message.text,
      ...listingLines(message, text.gone),
      ...(sources.length === 0 ? [] : [`${text.sources}:\n\n${sources.join("  \n")}`]),
    ].join("\n\n");
  });
  const kept = `${text.ai} ${conversation.id}, ${text.kept} ${date(conversation.expiresAt)}.`;
  const requests = contacts.map(
    (contact) => `## ${text.request}: ${contact.recipient} · ${date(contact.createdAt)}\n\n${contact.message}`,
  );
  return `${[`# ${text.title}`, kept, ...messages, ...requests].join("\n\n")}\n`;
}

/** The listings that an answer found, one a line. */
function listingLines({ found }: Message, gone: string): string[] {
  if (found === undefined || found.cards.length === 0) return [];
  const lines = found.cards.map((card) =>
    card.state === "gone"
      ? `- ${gone}`
      : `- ${[card.title, card.provider, ...card.facts, card.url].filter((part) => part !== null).join(" · ")}`,
  );
  return [lines.join("\n")];
}
