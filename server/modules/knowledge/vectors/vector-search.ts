import type { OrganisationId } from "#modules/accounts";
import { createBoundedCache } from "#platform/cache";
import type { Clock } from "#platform/clock";
import type { Db } from "#platform/database";
import type { KnowledgeTables } from "../tables.ts";
import type { Embedding } from "./embedding-deps.ts";
import { cosine, quantise } from "./quantise.ts";
import { nearestBySigns, type SourceSigns, toWords, type VectorPlace } from "./sign-index.ts";
import { listEmbeddings, readEmbeddingState, readSigns, readVectors } from "./vector-store.ts";

/** Candidates whose vectors are compared exactly. */
const candidatesMax = 200;
/** Longest a question waits for its vector; then it is answered by words alone. */
const questionTimeoutMs = 1500;
/** How long nobody asks a provider that has just failed. */
const restMs = 30_000;
/** Most organisations whose signs stay in memory. */
const indexesMax = 20;

/** A passage that is near to a question in meaning, with the cosine of both. */
export interface NearPassage extends VectorPlace {
  readonly similarity: number;
}

/** Finds passages by meaning. */
export interface VectorSearch {
  /**
   * The nearest passages, best first. Empty where there are no vectors, where the
   * question must not leave, and where the provider does not answer in time: searching by words goes on without.
   */
  search(organisationId: OrganisationId, request: VectorRequest, signal: AbortSignal): Promise<readonly NearPassage[]>;
  /** Drops what memory holds of an organisation's vectors. */
  forget(organisationId: OrganisationId): void;
}

export interface VectorRequest {
  readonly question: string;
  readonly limit: number;
}

interface SignIndex {
  /** The state of the embeddings that it shows. */
  readonly state: string;
  readonly sources: ReadonlyMap<string, SourceSigns>;
}

/** Makes the search. What it keeps of an organisation are signs only: 128 bytes for a vector of 1,024 numbers. */
export function createVectorSearch(
  {
    db,
    clock,
    onFailure,
  }: { db: Db<KnowledgeTables>; clock: Clock; onFailure: ((cause: unknown) => void) | undefined },
  { embedder, replace }: Embedding,
): VectorSearch {
  const indexes = createBoundedCache<OrganisationId, SignIndex>(indexesMax, () => 1);
  let restsUntilMs = 0;

  const currentIndex = async (organisationId: OrganisationId): Promise<SignIndex> => {
    const state = await readEmbeddingState(db, organisationId, embedder.model);
    const known = indexes.get(organisationId);
    if (known?.state === state) return known;
    const index = { state, sources: await loadSigns(db, { organisationId, model: embedder.model }, known) };
    indexes.set(organisationId, index);
    return index;
  };

  const embedQuestion = async (question: string, signal: AbortSignal): Promise<Float32Array | null> => {
    const text = clock.now().getTime() < restsUntilMs ? null : replace(question);
    if (text === null) return null;
    const timeout = AbortSignal.timeout(questionTimeoutMs);
    try {
      const [vector] = await embedder.embed([text], "question", AbortSignal.any([signal, timeout]));
      return vector ?? null;
    } catch (cause) {
      signal.throwIfAborted();
      restsUntilMs = clock.now().getTime() + restMs;
      onFailure?.(cause);
      return null;
    }
  };

  return {
    async search(organisationId, { question, limit }, signal) {
      const sources = [...(await currentIndex(organisationId)).sources.values()];
      if (sources.length === 0) return [];
      const vector = await embedQuestion(question, signal);
      if (vector === null) return [];
      const words = toWords(quantise(vector).signs);
      const comparable = sources.filter((source) => source.words.length === source.ordinals.length * words.length);
      const places = nearestBySigns(comparable, words, candidatesMax);
      const rows = await readVectors(db, organisationId, { model: embedder.model, places });
      return rows
        .filter((row) => row.numbers.length === vector.length)
        .map((row) => ({
          sourceId: row.source_id,
          ordinal: row.ordinal,
          similarity: cosine(new Int8Array(row.numbers.buffer, row.numbers.byteOffset, row.numbers.length), vector),
        }))
        .sort((one, other) => other.similarity - one.similarity)
        .slice(0, limit);
    },
    forget: (organisationId) => indexes.delete(organisationId),
  };
}

/** Reads the signs of sources that memory does not hold yet; those it holds are kept as long as they are current. */
async function loadSigns(
  db: Db<KnowledgeTables>,
  { organisationId, model }: { readonly organisationId: OrganisationId; readonly model: string },
  known: SignIndex | undefined,
): Promise<SignIndex["sources"]> {
  const ids = await listEmbeddings(db, organisationId, model);
  const missing = ids.filter((id) => known?.sources.has(id) !== true);
  const rows = missing.length === 0 ? [] : await readSigns(db, organisationId, missing);
  const read = Map.groupBy(rows, (row) => row.embedding_id);
  const sources = new Map<string, SourceSigns>();
  for (const id of ids) {
    const added = read.get(id);
    const signs = added === undefined ? known?.sources.get(id) : toSourceSigns(added);
    if (signs !== undefined) sources.set(id, signs);
  }
  return sources;
}

function toSourceSigns(rows: readonly { source_id: string; ordinal: number; signs: Buffer }[]): SourceSigns {
  const vectors = rows.map((row) => toWords(row.signs));
  const width = vectors[0]?.length ?? 0;
  const words = new Uint32Array(width * rows.length);
  for (const [at, vector] of vectors.entries()) words.set(vector.subarray(0, width), at * width);
  return { sourceId: rows[0]?.source_id ?? "", ordinals: Int32Array.from(rows, (row) => row.ordinal), words };
}
