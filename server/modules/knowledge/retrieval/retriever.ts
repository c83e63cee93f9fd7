import type { OrganisationId } from "#modules/accounts";
import { createBoundedCache } from "#platform/cache";
import type { Db } from "#platform/database";
import type { FoundPassage, RetrievalRequest } from "../knowledge.ts";
import { readVersion } from "../store.ts";
import type { KnowledgeTables } from "../tables.ts";
import type { NearPassage, VectorSearch } from "../vectors/vector-search.ts";
import { fuseRankings } from "./fuse-rankings.ts";
import { loadOrganisationIndex, type OrganisationIndex } from "./organisation-index.ts";
import { questionConcepts } from "./question-concepts.ts";
import { type ScoredPassage, scorePassages } from "./score-passages.ts";
import { shareFlight } from "./share-flight.ts";

/** Most organisations whose index stays in memory. */
const indexesMax = 20;

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
  /** Drops what memory holds of an organisation's index. */
  forget(organisationId: OrganisationId): void;
}

/**
 * Makes the retriever. The database is the truth: each question first asks it for the version of the index (questions
 * that come at the same time share that query) and drops what memory holds of an older one.
 */
export function createRetriever(db: Db<KnowledgeTables>, vectors?: VectorSearch): Retriever {
  const indexes = createBoundedCache<OrganisationId, () => Promise<OrganisationIndex>>(indexesMax, () => 1);

  const currentIndex = (organisationId: OrganisationId): Promise<OrganisationIndex> => {
    const known = indexes.get(organisationId) ?? openIndex(db, organisationId);
    indexes.set(organisationId, known);
    return known();
  };

  return {
    async retrieve(organisationId, request, signal) {
      const index = await currentIndex(organisationId);
      signal.throwIfAborted();
      const limit = request.limit + spareCandidates;
      const nearby = vectors?.search(organisationId, { question: request.question, limit }, signal);
      nearby?.catch(() => undefined); // awaited below; until then nobody hears of its failure
      const concepts = questionConcepts(request, index);
      await index.prepare(concepts.flatMap((concept) => concept.alternatives.map(({ term }) => term)));
      signal.throwIfAborted();
      const candidates = fuseWithNear(scorePassages(concepts, index, limit), index, (await nearby) ?? []).slice(
        0,
        limit,
      );
      return preferLanguage(await index.passages(candidates), request);
    },
    forget: (organisationId) => {
      indexes.delete(organisationId);
      vectors?.forget(organisationId);
    },
  };
}

/** How much a place in the ranking by meaning counts beside one in the ranking by words. */
const meaningWeight = 0.9;

/** Joins passages found by words with those near in meaning. What only meaning found covers nothing of the question's words. */
function fuseWithNear(
  scored: readonly ScoredPassage[],
  index: OrganisationIndex,
  near: readonly NearPassage[],
): readonly ScoredPassage[] {
  if (near.length === 0) return scored;
  const byPassage = new Map(scored.map((entry) => [entry.passage, entry]));
  const passages = near.map((place) => index.numberOf(place));
  return fuseRankings([...byPassage.keys()], passages, meaningWeight).map(
    (passage) => byPassage.get(passage) ?? { passage, rank: 0, score: 0 },
  );
}

/** The index of one organisation, loaded anew when its version in the database has changed. */
function openIndex(db: Db<KnowledgeTables>, organisationId: OrganisationId): () => Promise<OrganisationIndex> {
  let loaded: OrganisationIndex | null = null;
  return shareFlight(async () => {
    const version = await readVersion(db, organisationId);
    if (loaded?.version !== version) loaded = await loadOrganisationIndex(db, organisationId, version);
    return loaded;
  });
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
