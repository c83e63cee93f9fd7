import type { Conversation, ConversationExport, Language } from "@diskret/contract";

/** The conversation as JSON to take along (CHAT-08), marked as made by an AI system (AI Act Art. 50(2)). */
export function exportAsJson(conversation: Conversation, now: Date): ConversationExport {
  return { format: "diskret-conversation/1", generatedBy: "AI system", exportedAt: now.toISOString(), conversation };
}

const words = {
  de: {
    title: "Gespräch",
    visitor: "Frage",
    assistant: "Antwort (KI)",
    sources: "Quellen",
    page: "Seite",
    deleted: "Quelle gelöscht",
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
    kept: "will be deleted on",
    ai: "The answers were written by an AI system.",
  },
} as const satisfies Record<Language, unknown>;

/** The conversation in readable form: Markdown with the sources under each answer. */
export function exportAsMarkdown(conversation: Conversation, language: Language): string {
  const text = words[language];
  const date = (instant: string): string => `${instant.slice(0, 16).replace("T", " ")} UTC`;
  const messages = conversation.messages.map((message) => {
    const sources = message.citations.map((citation) =>
      citation.state === "deleted"
        ? `[${citation.number}] ${text.deleted}`
        : `[${citation.number}] ${[citation.title, ...citation.headings].join(" › ")}${citation.page === null ? "" : `, ${text.page} ${citation.page}`}`,
    );
    const head = `## ${text[message.role]} · ${date(message.createdAt)}`;
    return [head, message.text, ...(sources.length === 0 ? [] : [`${text.sources}:\n\n${sources.join("  \n")}`])].join(
      "\n\n",
    );
  });
  const kept = `${text.ai} ${conversation.id}, ${text.kept} ${date(conversation.expiresAt)}.`;
  return `${[`# ${text.title}`, kept, ...messages].join("\n\n")}\n`;
}
