import type { Language } from "@diskret/contract";
import type { OrganisationId } from "#modules/accounts";
import type { Db } from "#platform/database";
import { questionTerms } from "#platform/text";
import type { ListingFields, ListingId } from "../listing.ts";
import type { ListingKind } from "../query/listing-query.ts";
import { readListings, stockVersions } from "../store.ts";
import type { ListingRow, ListingTables } from "../tables.ts";
import { analyse, analysisMark } from "./analyse.ts";

/** A listing in memory. */
export interface IndexedListing {
  readonly id: ListingId;
  readonly fields: ListingFields;
}

/** An organisation's listings, ready to be searched. */
export interface ListingIndex {
  readonly listings: readonly IndexedListing[];
  readonly kinds: readonly ListingKind[];
  /** How well each listing fits the words, 0 to 1, by its place in `listings`; listings without any of them are absent. */
  score(words: readonly string[], language: Language): ReadonlyMap<number, number>;
}

/** Opens the index of an organisation; it is kept until one of its stocks changes. */
export interface ListingIndexes {
  open(organisationId: OrganisationId): Promise<ListingIndex>;
  forget(organisationId: OrganisationId): void;
}

const titleWeight = 3;
/** What a longer word that only holds the asked one counts (`Pflege` in `Altenpflege`). */
const insideWeight = 0.6;
const leastInside = 5;

/** Makes the indexes of an installation. */
export function createListingIndexes(db: Db<ListingTables>): ListingIndexes {
  const kept = new Map<string, { readonly mark: string; readonly index: Promise<ListingIndex> }>();
  return {
    async open(organisationId) {
      const stocks = await stockVersions(db, organisationId);
      const mark = stocks
        .map(({ id, version }) => `${id}:${version}`)
        .toSorted()
        .join(" ");
      const before = kept.get(organisationId);
      if (before?.mark === mark) return await before.index;
      const index = load(db, organisationId, stocks);
      kept.set(organisationId, { mark, index });
      index.catch(() => kept.delete(organisationId));
      return await index;
    },
    forget: (organisationId) => void kept.delete(organisationId),
  };
}

async function load(
  db: Db<ListingTables>,
  organisationId: OrganisationId,
  stocks: Awaited<ReturnType<typeof stockVersions>>,
): Promise<ListingIndex> {
  const builder = createBuilder();
  for (const stock of stocks) {
    const rows = await readListings(db, organisationId, stock.id);
    for (const row of rows) builder.add(row, stock.analysis === analysisMark);
  }
  return builder.build();
}

interface Posting {
  readonly listing: number;
  readonly weight: number;
}

function createBuilder() {
  const listings: IndexedListing[] = [];
  const postings = new Map<string, Posting[]>();
  const post = (term: string, posting: Posting): void => {
    const list = postings.get(term);
    if (list === undefined) postings.set(term, [posting]);
    else list.push(posting);
  };
  return {
    add(row: ListingRow, isCurrent: boolean): void {
      const listing = listings.length;
      listings.push({ id: row.id as ListingId, fields: row.fields }); // written by reading a stock only
      const { title, text } = isCurrent ? { title: row.title_terms, text: row.text_terms } : analyse(row.fields);
      for (const term of title) post(term, { listing, weight: titleWeight });
      for (const term of text) post(term, { listing, weight: 1 });
    },
    build(): ListingIndex {
      return {
        listings,
        kinds: [...new Set(listings.map(({ fields }) => fields.kind))],
        score: (words, language) => scoreWords({ postings, count: listings.length }, words, language),
      };
    },
  };
}

interface Postings {
  readonly postings: ReadonlyMap<string, readonly Posting[]>;
  readonly count: number;
}

/**
 * Sums, for each listing, the weights of the asked words it holds (inverse document frequency, title before text), as a
 * share of what a listing with all of them in its title would get.
 */
function scoreWords(index: Postings, words: readonly string[], language: Language): ReadonlyMap<number, number> {
  const scores = new Map<number, number>();
  let best = 0;
  for (const word of words) {
    const found = matches(index, word, language);
    const idf = Math.log(1 + (index.count + 1) / (found.size + 0.5));
    best += idf * titleWeight;
    for (const [listing, weight] of found) scores.set(listing, (scores.get(listing) ?? 0) + idf * weight);
  }
  for (const [listing, score] of scores) scores.set(listing, best === 0 ? 0 : score / best);
  return scores;
}

function matches({ postings }: Postings, word: string, language: Language): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const take = (term: string, share: number): void => {
    for (const { listing, weight } of postings.get(term) ?? [])
      found.set(listing, Math.max(found.get(listing) ?? 0, weight * share));
  };
  const stems = new Set<string>();
  for (const term of questionTerms(word, language)) {
    for (const stem of Object.values(term.stems)) stems.add(stem);
    for (const stem of [...term.synonyms.de, ...term.synonyms.en]) take(stem, insideWeight);
  }
  for (const stem of stems) {
    take(stem, 1);
    if (stem.length < leastInside) continue;
    for (const term of postings.keys()) if (term.length > stem.length && term.includes(stem)) take(term, insideWeight);
  }
  return found;
}
