import { setImmediate as pause } from "node:timers/promises";
import type { Language } from "@diskret/contract";
import { createBoundedCache } from "#platform/cache";
import type { Db } from "#platform/database";
import { createVocabulary, type SimilarTerm } from "#platform/text";
import { type IndexedSource, readIndexedSources, readIndexOf, readOldIndexOf } from "../index-store.ts";
import type { FoundPassage, PassageId, SourceId } from "../knowledge.ts";
import { decodeBatch } from "../reading/index-batch.ts";
import { type Readers, readPassagesAt, type TitledPassageRow } from "../store.ts";
import type { KnowledgeTables } from "../tables.ts";
import { countGrams } from "./grams.ts";
import { type AnalysedPassage, analysePassage } from "./passage-features.ts";
import type { Candidate } from "./rank-again.ts";
import { idf, type RankedCollection, type ScoredPassage } from "./score-passages.ts";
import { createSourceList } from "./source-list.ts";
import { createTermPostings } from "./term-postings.ts";

/** Most text of passages kept in memory for one organisation, in UTF-16 code units. */
const textMax = 4_000_000;
/** Most words whose relatives are remembered, counted with these. */
const similarMax = 20_000;
/** Most terms of analysed passages kept in memory for one organisation: some 10 MB. */
const analysesMax = 200_000;

/** Sources are read in groups of about so many passages; between two of them other work has its turn. */
const groupPassages = 2000;

/** The letter groups are counted anew when the collection has changed by this share. */
const gramsStaleShare = 0.1;

/** An organisation's index in memory; texts are fetched from the database and kept within bounds. */
export interface OrganisationIndex {
  has(term: string): boolean;
  similar(term: string): readonly SimilarTerm[];
  /** The collection as readers of these audiences may be answered from it. */
  collection(audiences: readonly string[]): RankedCollection;
  /** The number by which this index calls a passage; none where it does not know it. */
  numberOf(place: { readonly sourceId: string; readonly ordinal: number }): number | undefined;
  /** Whether readers of these audiences may be answered from a source. */
  admits(audiences: readonly string[]): (sourceId: string) => boolean;
  /** The passages themselves in the given order; a passage deleted meanwhile is absent. */
  candidates(scored: readonly ScoredPassage[], readers: Readers): Promise<Candidate[]>;
  gramRarity(gram: string): number;
  /** A candidate cut into sentences and terms. */
  analysed(candidate: Candidate): AnalysedPassage;
  /** Takes in what has changed in the database: sources new, read anew, gone, or for others now. */
  update(): Promise<void>;
  /** Drops the texts kept in memory. */
  forgetTexts(): void;
}

/** Makes the index of an organisation, empty until its first update. */
export function createOrganisationIndex(
  db: Db<KnowledgeTables>,
  organisationId: Readers["organisationId"],
): OrganisationIndex {
  const postings = createTermPostings();
  const vocabulary = createVocabulary();
  const sources = createSourceList();
  const similar = createBoundedCache<string, readonly SimilarTerm[]>(similarMax, (terms) => terms.length + 1);
  const texts = createBoundedCache<number, FoundPassage>(textMax, (passage) => passage.text.length + 200);
  const analyses = createBoundedCache<number, AnalysedPassage>(analysesMax, (passage) => passage.termCount + 1);
  let grams = { counts: new Map<string, number>(), passageCount: 0 };

  const forgetTexts = (): void => {
    texts.clear();
    analyses.clear();
  };
  const load = async (added: readonly IndexedSource[]): Promise<void> => {
    for (const group of groupsOf(added)) {
      const fresh = new Set<string>();
      const first = new Map(group.map((source) => [source.id, sources.add(source)]));
      const take = (sourceId: string) => (term: string, ordinal: number, impact: number) => {
        if (!postings.has(term)) fresh.add(term);
        postings.add(term, (first.get(sourceId) ?? 0) + ordinal, impact);
      };
      const ids = (old: boolean) => group.filter(({ analysis }) => (analysis === 0) === old).map(({ id }) => id);
      for (const row of await readIndexOf(db, organisationId, ids(false)))
        decodeBatch(row.entries, take(row.source_id));
      for (const row of await readOldIndexOf(db, organisationId, ids(true))) {
        const put = take(row.source_id);
        for (let at = 0; at < row.entries.length; at += 2)
          put(row.term, row.entries[at] ?? 0, row.entries[at + 1] ?? 0);
      }
      vocabulary.add(fresh);
      await pause();
    }
  };

  return {
    has: postings.has,
    similar(term) {
      const known = similar.get(term) ?? vocabulary.similar(term);
      similar.set(term, known);
      return known;
    },
    collection: (audiences) => ({
      numberLimit: sources.numberLimit(),
      passageCount: sources.passageCount(),
      count: postings.count,
      forEach: postings.forEach,
      isReadable: sources.readableBy(audiences),
    }),
    numberOf: ({ sourceId, ordinal }) => sources.numberOf(sourceId, ordinal),
    admits: sources.admittedBy,
    async candidates(scored, readers) {
      const missing = scored.filter(({ passage }) => texts.get(passage) === undefined);
      if (missing.length > 0) {
        const places = missing.flatMap(({ passage }) => sources.placeOf(passage) ?? []);
        for (const row of await readPassagesAt(db, readers, places)) {
          const number = sources.numberOf(row.source_id, row.ordinal);
          if (number !== undefined) texts.set(number, toFoundPassage(row));
        }
      }
      return scored.flatMap((entry) => {
        const found = texts.get(entry.passage);
        return found === undefined ? [] : [{ scored: entry, passage: { ...found, score: entry.score } }];
      });
    },
    gramRarity: (gram) => idf(Math.min(grams.counts.get(gram) ?? 0, grams.passageCount), grams.passageCount),
    analysed(candidate) {
      const known = analyses.get(candidate.scored.passage) ?? analysePassage(candidate.passage);
      analyses.set(candidate.scored.passage, known);
      return known;
    },
    async update() {
      const { added, gone } = sources.compare(await readIndexedSources(db, organisationId));
      if (gone.size > 0) {
        forgetTexts();
        vocabulary.remove(postings.drop((passage) => gone.has(sources.sourceOf(passage))));
        sources.remove(gone);
      }
      if (added.length > 0) await load(added);
      if (gone.size > 0 || added.length > 0) similar.clear();
      const passageCount = sources.passageCount();
      if (gone.size > 0 || Math.abs(passageCount - grams.passageCount) > gramsStaleShare * grams.passageCount) {
        grams = { counts: countGrams(postings.terms()), passageCount };
      }
    },
    forgetTexts,
  };
}

/** Sources in groups of a bounded number of passages; a large source is a group of its own. */
function* groupsOf(sources: readonly IndexedSource[]): Generator<readonly IndexedSource[]> {
  let group: IndexedSource[] = [];
  let size = 0;
  for (const source of sources) {
    if (size > 0 && size + source.passages > groupPassages) {
      yield group;
      [group, size] = [[], 0];
    }
    group.push(source);
    size += source.passages;
  }
  if (group.length > 0) yield group;
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
