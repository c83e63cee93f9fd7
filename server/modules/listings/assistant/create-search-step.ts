import type { AddressForm, FoundListings, Language } from "@diskret/contract";
import type { OrganisationId } from "#modules/accounts";
import type { Clock } from "#platform/clock";
import type { Db } from "#platform/database";
import type { ListingId } from "../listing.ts";
import { describeQuery } from "../query/describe-query.ts";
import { type ListingQuery, listingQuerySchema } from "../query/listing-query.ts";
import type { ListingIndexes } from "../search/listing-index.ts";
import { type SearchInput, type SearchResult, searchInputSchema, searchListings } from "../search/search-listings.ts";
import { readListingsById } from "../store.ts";
import type { ListingTables } from "../tables.ts";
import { answerWords } from "./answer-words.ts";
import { presentCard } from "./present-card.ts";
import { readIntent } from "./read-intent.ts";

/** What an answer keeps of a search: the query and ids. What a listing says is looked up when it is shown. */
export interface FoundSearch {
  readonly query: ListingQuery;
  readonly ids: readonly string[];
  readonly total: number;
  readonly offset: number;
}

/** A question that may look for listings. */
export interface SearchQuestion {
  readonly text: string;
  readonly language: Language;
  readonly addressForm: AddressForm;
  /** The search of the answer before, if it was one. */
  readonly previous: FoundSearch | null;
}

/** What the assistant says to a search. */
export interface SearchAnswer {
  readonly text: string;
  readonly outcome: "complete" | "unknown";
  readonly found: FoundSearch;
}

/** The step of an answer that searches listings. */
export interface SearchStep {
  /** Answers a question that looks for listings; null where it does not, or where there are none. */
  answer(organisationId: OrganisationId, question: SearchQuestion): Promise<SearchAnswer | null>;
  /** The tool `search_listings`: a typed query in, ids and counts out. Throws a `ZodError` where the input is not of its schema. */
  search(organisationId: OrganisationId, input: SearchInput, language: Language): Promise<SearchResult>;
  /** A search as it is shown: with cards as they are now, `gone` where a listing was removed. */
  present(organisationId: OrganisationId, found: FoundSearch, language: Language): Promise<FoundListings>;
}

const pageSize = 6;

/** Makes the step. */
export function createSearchStep(deps: {
  readonly db: Db<ListingTables>;
  readonly clock: Clock;
  readonly indexes: ListingIndexes;
}): SearchStep {
  const today = (): string => deps.clock.now().toISOString().slice(0, 10);
  return {
    async answer(organisationId, { text, language, addressForm, previous }) {
      const index = await deps.indexes.open(organisationId);
      const intent = readIntent(text, {
        today: today(),
        language,
        kinds: index.kinds,
        previous: previous === null ? null : previousOf(previous),
        isTitleWord: (word) => [...index.score([word], language).values()].some((score) => score >= 0.5),
      });
      if (intent === null) return null;
      const { query, offset } = intent;
      const result = searchListings(index, { query, offset, limit: pageSize }, { today: today(), language });
      const nearest = result.nearMisses.toSorted((a, b) => b.count - a.count)[0]?.ids ?? [];
      return {
        text: answerWords({ ...intent, result, language, addressForm }),
        outcome: result.total > 0 ? "complete" : "unknown",
        found: { query, ids: [...result.ids, ...nearest], total: result.total, offset },
      };
    },
    async search(organisationId, input, language) {
      const parsed = searchInputSchema.parse(input);
      return searchListings(await deps.indexes.open(organisationId), parsed, { today: today(), language });
    },
    async present(organisationId, { query, ids, total }, language) {
      const rows = await readListingsById(deps.db, organisationId, ids);
      const byId = new Map(rows.map((row) => [row.id, row]));
      return {
        understood: describeQuery(query, language),
        total,
        cards: ids.map((id) => {
          const row = byId.get(id);
          if (row === undefined) return { state: "gone", id } as const;
          return presentCard({ id: row.id as ListingId, fields: row.fields }, { language, place: query.place }); // a primary key
        }),
      };
    },
  };
}

function previousOf({ query, offset, ids }: FoundSearch) {
  return { query: listingQuerySchema.parse(query), offset, shown: ids.length };
}
