import type { OrganisationId } from "#modules/accounts";
import type { Db } from "#platform/database";
import { everybody } from "../audiences.ts";
import type { FoundPassage, RetrievalRequest } from "../knowledge.ts";
import { readVersion } from "../store.ts";
import type { KnowledgeTables } from "../tables.ts";
import type { NearPassage, VectorSearch } from "../vectors/vector-search.ts";
import { explained } from "./explain.ts";
import { fuseRankings } from "./fuse-rankings.ts";
import { createOrganisationIndex, type OrganisationIndex } from "./organisation-index.ts";
import { questionConcepts } from "./question-concepts.ts";
import { type RankedCandidate, rankAgain } from "./rank-again.ts";
import { type ScoredPassage, scorePassages } from "./score-passages.ts";
import { shareFlight } from "./share-flight.ts";

/** Most organisations whose index stays in memory. */
const indexesMax = 20;

/** So many passages of the first ranking are looked into by the second. */
const candidatesMax = 50;

/** Candidates beyond the limit, from which passages in the question's language move up. */
const spareCandidates = 6;
/** What a passage in the other language keeps of its score. */
const foreignShare = 0.85;

/** Finds passages for questions. */
export interface Retriever {
  retrieve(
    organisationId: OrganisationId,
    request: RetrievalRequest,
    signal: AbortSignal,
  ): Promise<readonly FoundPassage[]>;
  /** Drops what memory holds of sources that have left an organisation's answers. */
  forget(organisationId: OrganisationId): void;
}

interface HeldIndex {
  readonly index: OrganisationIndex;
  /** Resolves with its version when the index is as new as the database was at the call or later. */
  current(): Promise<number>;
}

/**
 * Makes the retriever. The database is the truth: each question first asks it for the version of the index (questions
 * that come at the same time share that query) and takes in what has changed since.
 */
export function createRetriever(db: Db<KnowledgeTables>, vectors?: VectorSearch): Retriever {
  const indexes = new Map<OrganisationId, HeldIndex>();

  const heldIndex = (organisationId: OrganisationId): HeldIndex => {
    const held = indexes.get(organisationId) ?? openIndex(db, organisationId);
    indexes.delete(organisationId);
    indexes.set(organisationId, held);
    for (const oldest of indexes.keys()) {
      if (indexes.size <= indexesMax) break;
      indexes.delete(oldest);
    }
    return held;
  };

  return {
    async retrieve(organisationId, request, signal) {
      const { index, current } = heldIndex(organisationId);
      const version = await current();
      signal.throwIfAborted();
      const readers = { organisationId, audiences: request.audiences ?? everybody };
      const nearby = vectors?.search(
        organisationId,
        {
          question: request.question,
          version,
          admits: index.admits(readers.audiences),
          limit: request.limit + spareCandidates,
        },
        signal,
      );
      nearby?.catch(() => undefined); // awaited below; until then nobody hears of its failure
      const concepts = questionConcepts(request, index);
      const { passages, weighed } = scorePassages(concepts, index.collection(readers.audiences), candidatesMax);
      const near = numbersOf((await nearby) ?? [], index);
      const candidates = await index.candidates([...passages, ...onlyNear(near, passages)], readers);
      signal.throwIfAborted();
      const ranked = fuseWithNear(rankAgain(request.question, weighed, { candidates, facts: index }), near);
      const present = (candidate: RankedCandidate): FoundPassage =>
        request.explain === true
          ? explained(candidate, { analysed: index.analysed(candidate), concepts: weighed })
          : candidate.passage;
      return preferLanguage(ranked.slice(0, request.limit + spareCandidates).map(present), request);
    },
    forget(organisationId) {
      vectors?.forget(organisationId);
      const held = indexes.get(organisationId);
      if (held === undefined) return;
      held.index.forgetTexts();
      held.current().catch(() => indexes.delete(organisationId)); // the next question opens it anew and says what is wrong
    },
  };
}

/** How much a place in the ranking by meaning counts beside one in the ranking by words. */
const meaningWeight = 0.9;

const numbersOf = (near: readonly NearPassage[], index: OrganisationIndex): readonly number[] =>
  near.flatMap((place) => index.numberOf(place) ?? []);

/** Passages that only meaning found: they cover nothing of the question's words. */
function onlyNear(near: readonly number[], scored: readonly ScoredPassage[]): readonly ScoredPassage[] {
  const found = new Set(scored.map(({ passage }) => passage));
  return near.filter((passage) => !found.has(passage)).map((passage) => ({ passage, rank: 0, score: 0 }));
}

/** Joins the ranking by words with the one by meaning. */
function fuseWithNear(ranked: readonly RankedCandidate[], near: readonly number[]): readonly RankedCandidate[] {
  if (near.length === 0) return ranked;
  const byPassage = new Map(ranked.map((candidate) => [candidate.scored.passage, candidate]));
  const byWords = ranked.filter(({ scored }) => scored.rank > 0).map(({ scored }) => scored.passage);
  return fuseRankings(byWords, near, meaningWeight).flatMap((passage) => byPassage.get(passage) ?? []);
}

function openIndex(db: Db<KnowledgeTables>, organisationId: OrganisationId): HeldIndex {
  const index = createOrganisationIndex(db, organisationId);
  let seen = -1;
  const current = shareFlight(async () => {
    const version = await readVersion(db, organisationId);
    if (version !== seen) await index.update();
    seen = version;
    return version;
  });
  return { index, current };
}

/** Of two passages that fit alike the one in the question's language comes first. */
function preferLanguage(passages: readonly FoundPassage[], request: RetrievalRequest): FoundPassage[] {
  return passages
    .map((passage, place) => {
      const own = passage.language === null || passage.language === request.language;
      return {
        passage: own ? passage : { ...passage, score: passage.score * foreignShare },
        place: own ? place : place + spareCandidates / 2,
      };
    })
    .sort((a, b) => a.place - b.place)
    .slice(0, request.limit)
    .map(({ passage }) => passage);
}
