import type { Citation, Message } from "@diskret/contract";
import type { OrganisationId } from "#modules/accounts";
import type { FoundPassage, Knowledge } from "#modules/knowledge";
import type { OpenedMessage } from "./conversation.ts";

/** Shows a message with its citations as they are now. */
export type MessagePresenter = (organisationId: OrganisationId, message: OpenedMessage) => Promise<Message>;

const quoteLength = 320;

/** Makes the presenter: what a citation says is looked up each time, so a deleted source says nothing any more (KNOW-03). */
export function createMessagePresenter(knowledge: Knowledge): MessagePresenter {
  return async (organisationId, message) => {
    const ids = message.citations.map((citation) => citation.passageId);
    const passages = ids.length === 0 ? new Map<string, FoundPassage>() : await knowledge.passages(organisationId, ids);
    return {
      id: message.id,
      role: message.role,
      text: message.text,
      language: message.language,
      createdAt: message.createdAt.toISOString(),
      outcome: message.outcome,
      citations: message.citations.map(({ number, passageId }) => presentCitation(number, passages.get(passageId))),
    };
  };
}

function presentCitation(number: number, passage: FoundPassage | undefined): Citation {
  if (passage === undefined) return { state: "deleted", number };
  return {
    state: "available",
    number,
    passageId: passage.id,
    sourceId: passage.sourceId,
    title: passage.title,
    headings: [...passage.headings],
    page: passage.page,
    quote: shorten(passage.text),
  };
}

/** Cuts at a word and says so. */
function shorten(text: string): string {
  if (text.length <= quoteLength) return text;
  const cut = text.lastIndexOf(" ", quoteLength);
  return `${text.slice(0, cut > 0 ? cut : quoteLength)} …`;
}
