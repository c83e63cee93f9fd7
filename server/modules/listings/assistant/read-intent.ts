import type { Language } from "@diskret/contract";
import type { ListingKind, ListingQuery } from "../query/listing-query.ts";
import { parseQuery, type ReadRequest } from "../query/parse-query.ts";
import { refineQuery } from "../query/refine-query.ts";
import { between } from "../query/request-text.ts";

/** What a question is read with. */
export interface IntentContext {
  readonly today: string;
  readonly language: Language;
  readonly kinds: readonly ListingKind[];
  /** The search before, when the answer before was one. */
  readonly previous: { readonly query: ListingQuery; readonly offset: number; readonly shown: number } | null;
  /** Whether a listing has this word in its title. */
  readonly isTitleWord: (word: string) => boolean;
}

/** What is to be searched for. */
export interface SearchIntent extends ReadRequest {
  readonly offset: number;
}

const more =
  /^(?:und\s|and\s)?(?:bitte\s)?(?:zeig(?:e)?(?:\smir)?\s|show(?:\sme)?\s)?(?:noch\s)?(?:mehr|weitere|die nächsten|more|the next ones|next)(?:\s(?:davon|angebote|ergebnisse|treffer|jobs|stellen|projekte|results|please|bitte|anzeigen|zeigen))*[?!.]*$/iu;
const searching = between(
  "such(?:e|en|t)?|gesucht|finde(?:n|t|st)?|find|zeig(?:e|en)?|show|gibt es|gibt's|gibts|hab(?:t|en) (?:ihr|sie)|hätten sie|hast du|haben sie|looking for|search(?:ing)?|are there|is there|do you have|have you got|any|brauche|i need|i want|i would like|ich möchte|ich will|offene|freie|open|welche|what|list|kennt ihr|interessiere",
);
const asksForOther =
  /^(?:wie(?! viele)|warum|wieso|weshalb|wer|wem|wann (?:ist|sind|wird|kann|muss|haben)|was (?:ist|sind|kostet|bedeutet|muss|passiert|kann|heißt|macht)|kann ich|darf ich|muss ich|how (?!many)|why|who|when (?:is|are|will|can|do)|what (?:is|does|do i|happens)|can i|may i|must i|do i)(?!\p{L})/iu;

/**
 * Decides, without a model, whether a question looks for listings, and for which. Null where it does not: knowledge
 * answers then. A follow-up of a search changes that search.
 */
export function readIntent(text: string, context: IntentContext): SearchIntent | null {
  if (context.kinds.length === 0) return null;
  const { previous } = context;
  if (previous !== null) {
    if (more.test(text.trim())) {
      return {
        query: previous.query,
        signs: 1,
        assumptions: [],
        choices: [],
        offset: previous.offset + previous.shown,
      };
    }
    const refined = asksForOther.test(text.trim()) ? null : refineQuery(previous.query, text, context);
    if (refined !== null) return { ...refined, offset: 0 };
  }
  const read = parseQuery(text, context);
  return looksForListings(text, read, context) ? { ...read, offset: 0 } : null;
}

function looksForListings(text: string, read: ReadRequest, context: IntentContext): boolean {
  const { query } = read;
  const named = parseQuery(text, { ...context, kinds: [] }).query.kind;
  if (named !== null && !context.kinds.includes(named)) return false;
  const filters = read.signs - (query.kind === null ? 0 : 1) - (query.sort === "relevance" ? 0 : 1);
  if (asksForOther.test(text.trim())) return named !== null && filters >= 2;
  const inTitles = query.words.filter(context.isTitleWord).length;
  if (named !== null) {
    return filters > 0 || searching.test(text) || (inTitles > 0 && !text.includes("?")) || query.words.length === 0;
  }
  if (filters > 0 && inTitles > 0) return true;
  if (filters >= 2) return query.words.length <= 3;
  return searching.test(text) && inTitles > 0 && inTitles >= query.words.length / 2;
}
