import type { Citation, Message } from "@diskret/contract";
import type { OrganisationId } from "#modules/accounts";
import type { FoundPassage, Knowledge } from "#modules/knowledge";
import type { Listings } from "#modules/listings";
import type { OpenedMessage } from "./conversation.ts";

/** Shows a message with its citations as they are now. */
export interface MessagePresenter {
  (organisationId: OrganisationId, message: OpenedMessage): Promise<Message>;
  /** The citations alone. */
  citations(organisationId: OrganisationId, cited: OpenedMessage["citations"]): Promise<Citation[]>;
}

const quoteLength = 320;

/** Makes the presenter: what a citation says is looked up each time, so a deleted source says nothing any more (KNOW-03). */
export function createMessagePresenter(knowledge: Knowledge, listings: Pick<Listings, "present">): MessagePresenter {
  const citations: MessagePresenter["citations"] = async (organisationId, cited) => {
    const ids = cited.map((citation) => citation.passageId);
    const passages = ids.length === 0 ? new Map<string, FoundPassage>() : await knowledge.passages(organisationId, ids);
    return cited.map(({ number, passageId }) => presentCitation(number, passages.get(passageId)));
  };
  return Object.assign(
    async (organisationId: OrganisationId, message: OpenedMessage): Promise<Message> => ({
      id: message.id,
      role: message.role,
      text: message.text,
      language: message.language,
      createdAt: message.createdAt.toISOString(),
      outcome: message.outcome,
      citations: await citations(organisationId, message.citations),
      ...(message.found !== undefined && {
        found: await listings.present(organisationId, message.found, message.language),
      }),
    }),
    { citations },
  );
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
    url: passage.url,
    quote: shorten(passage.text),
  };
}

/** Cuts at a word and says so. */
function shorten(text: string): string {
  if (text.length <= quoteLength) return text;
  const cut = text.lastIndexOf(" ", quoteLength);
  return `${text.slice(0, cut > 0 ? cut : quoteLength)} …`;
}
