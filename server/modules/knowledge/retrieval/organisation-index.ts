import type { Language } from "@diskret/contract";
import type { OrganisationId } from "#modules/accounts";
import { createBoundedCache } from "#platform/cache";
import type { Db } from "#platform/database";
import { createSimilarTerms, type SimilarTerm } from "#platform/text";
import type { FoundPassage, PassageId, SourceId } from "../knowledge.ts";
import {
  countPassages,
  readAllPassages,
  readPassagesAt,
  readPostings,
  readVocabulary,
  type TitledPassageRow,
} from "../store.ts";
import type { KnowledgeTables } from "../tables.ts";
import type { Postings, ScoredPassage } from "./score-passages.ts";

/** Most postings kept in memory for one organisation: 20 MB. */
const postingsMax = 2_000_000;
/** Most text of passages kept in memory for one organisation, in UTF-16 code units. */
const textMax = 4_000_000;
const similarMax = 20_000;

/** An organisation with no more passages than this has its whole index in memory: no question waits for a fetch. */
const wholeMax = 2000;

/** Passages of one source that a number can name; reading bounds a source to far less. */
const ordinalsPerSource = 2 ** 24;

/** One version of an organisation's index: words in memory, the rest fetched from the database and kept within bounds. */
export interface OrganisationIndex {
  readonly version: number;
  readonly passageCount: number;
  has(term: string): boolean;
  similar(term: string): readonly SimilarTerm[];
  postings(term: string): Postings | undefined;
  /** Fetches what is missing for these terms, in one query. */
  prepare(terms: readonly string[]): Promise<void>;
  /** The number by which this index calls a passage. */
  numberOf(place: { readonly sourceId: string; readonly ordinal: number }): number;
  /** The passages themselves in the given order; a passage deleted meanwhile is absent. */
  passages(scored: readonly ScoredPassage[]): Promise<FoundPassage[]>;
}

/** Loads the vocabulary of an organisation's index as of `version`. */
export async function loadOrganisationIndex(
  db: Db<KnowledgeTables>,
  organisationId: OrganisationId,
  version: number,
): Promise<OrganisationIndex> {
  const [words, passageCount] = await Promise.all([
    readVocabulary(db, organisationId),
    countPassages(db, organisationId),
  ]);
  const vocabulary = new Set(words.map((word) => word.term));
  const findSimilar = createSimilarTerms(words.map((word) => word.term));
  const similar = createBoundedCache<string, readonly SimilarTerm[]>(similarMax, (terms) => terms.length + 1);
  const postings = createBoundedCache<string, Postings>(postingsMax, (list) => list.passages.length + 8);
  const texts = createBoundedCache<number, FoundPassage>(textMax, (passage) => passage.text.length + 200);
  const sources = createNumbering();

  const prepare = async (terms: readonly string[]): Promise<void> => {
    const missing = terms.filter((term) => vocabulary.has(term) && postings.get(term) === undefined);
    if (missing.length === 0) return;
    const rows = Map.groupBy(await readPostings(db, organisationId, missing), (row) => row.term);
    for (const [term, lists] of rows) {
      postings.set(term, toPostings(lists.map((list) => ({ ...list, source: sources.numberOf(list.source_id) }))));
    }
  };
  const remember = (row: TitledPassageRow): void =>
    texts.set(passageNumber(sources.numberOf(row.source_id), row.ordinal), toFoundPassage(row));
  const passages = async (scored: readonly ScoredPassage[]): Promise<FoundPassage[]> => {
    const missing = scored
      .filter((entry) => texts.get(entry.passage) === undefined)
      .map((entry) => placeOf(entry.passage, sources));
    if (missing.length > 0) {
      for (const row of await readPassagesAt(db, organisationId, missing)) remember(row);
    }
    return scored.flatMap(({ passage, score }) => {
      const found = texts.get(passage);
      return found === undefined ? [] : [{ ...found, score }];
    });
  };
  if (passageCount <= wholeMax) {
    await prepare([...vocabulary]);
    for (const row of await readAllPassages(db, organisationId)) remember(row);
  }
  return {
    version,
    passageCount,
    has: (term) => vocabulary.has(term),
    similar(term) {
      const known = similar.get(term) ?? findSimilar(term);
      similar.set(term, known);
      return known;
    },
    numberOf: ({ sourceId, ordinal }) => passageNumber(sources.numberOf(sourceId), ordinal),
    postings: (term) => postings.get(term),
    prepare,
    passages,
  };
}

interface Numbering {
  numberOf(id: string): number;
  idOf(number: number): string | undefined;
}

function createNumbering(): Numbering {
  const ids: string[] = [];
  const numbers = new Map<string, number>();
  return {
    numberOf(id) {
      const known = numbers.get(id);
      if (known !== undefined) return known;
      numbers.set(id, ids.length);
      return ids.push(id) - 1;
    },
    idOf: (number) => ids[number],
  };
}

function passageNumber(source: number, ordinal: number): number {
  return source * ordinalsPerSource + ordinal;
}

function placeOf(passage: number, sources: Numbering): { sourceId: string; ordinal: number } {
  const sourceId = sources.idOf(Math.floor(passage / ordinalsPerSource)) ?? "";
  return { sourceId, ordinal: passage % ordinalsPerSource };
}

function toPostings(lists: readonly { readonly source: number; readonly entries: readonly number[] }[]): Postings {
  const length = lists.reduce((sum, list) => sum + list.entries.length / 2, 0);
  const passages = new Float64Array(length);
  const impacts = new Uint16Array(length);
  let at = 0;
  for (const { source, entries } of lists) {
    for (let pair = 0; pair < entries.length; pair += 2) {
      passages[at] = passageNumber(source, entries[pair] ?? 0);
      impacts[at] = entries[pair + 1] ?? 0;
      at++;
    }
  }
  return { passages, impacts };
}

/** A passage as others see it, without a score. */
export function toFoundPassage(row: TitledPassageRow): FoundPassage {
  return {
    id: row.id as PassageId, // made by newId when it was stored
    sourceId: row.source_id as SourceId, // likewise
    title: row.title,
    headings: row.headings,
    page: row.page,
    url: row.url,
    text: row.text,
    language: row.language as Language | null, // written from a Language
    score: 0,
    addedAt: row.added_at,
  };
}
