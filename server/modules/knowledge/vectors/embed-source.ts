import { setImmediate as pause } from "node:timers/promises";
import type { Pseudonymised } from "@diskret/pseudonymiser";
import type { OrganisationId } from "#modules/accounts";
import { newId } from "#platform/ids";
import type { KnowledgeDeps } from "../dependencies.ts";
import { embedSourceJob } from "../jobs.ts";
import { findSource, readPassagesFrom, type TitledPassageRow } from "../store.ts";
import type { KnowledgeTables } from "../tables.ts";
import type { Embedding } from "./embedding-deps.ts";
import { quantise } from "./quantise.ts";
import {
  beginEmbedding,
  deleteOtherModels,
  finishEmbedding,
  listSourcesToEmbed,
  storeVectors,
  type VectorBatch,
} from "./vector-store.ts";

/** Names one source of one organisation. */
interface Whole {
  readonly organisationId: OrganisationId;
  readonly sourceId: string;
}

/**
 * Embeds a readable source with the current model, a batch at a time. Run again after a crash or a refusal it goes on
 * where it was. Personal data is replaced before a text leaves; a passage that holds a secret stays out. When it was the
 * last source that lacked the model, vectors of other models go.
 *
 * @throws {EmbeddingFailed, EgressDenied} then the job is tried again.
 */
export async function embedSource(
  deps: KnowledgeDeps & { readonly embedding: Embedding },
  { organisationId, sourceId }: Whole,
  signal: AbortSignal,
): Promise<void> {
  const { embedder } = deps.embedding;
  const db = deps.database.tables<KnowledgeTables>();
  const source = await findSource(db, organisationId, { id: sourceId });
  if (source?.state !== "ready") return;
  const begin = { id: newId<"embedding">(deps.clock.now()), sourceId, model: embedder.model };
  const embedding = await beginEmbedding(db, organisationId, begin);
  if (embedding.finished) return;
  for (let at = embedding.next_ordinal; ; ) {
    signal.throwIfAborted();
    const passages = await readPassagesFrom(db, organisationId, { sourceId, ordinal: at, limit: embedder.batchSize });
    const last = passages.at(-1);
    if (last === undefined) break;
    const batch = {
      ...(await embedPassages(deps.embedding, passages, signal)),
      embedding,
      nextOrdinal: last.ordinal + 1,
    };
    const isThere = await deps.database.transaction<KnowledgeTables, boolean>((trx) =>
      storeVectors(trx, organisationId, batch),
    );
    if (!isThere) return;
    at = batch.nextOrdinal;
  }
  await deps.database.transaction<KnowledgeTables, void>(async (trx) => {
    await finishEmbedding(trx, organisationId, embedding);
    await deleteOtherModels(trx, organisationId, embedder.model);
  });
}

/** The vectors of some passages. Personal data is replaced before; a passage that holds a secret is left out. */
async function embedPassages(
  { embedder, replace }: Embedding,
  passages: readonly TitledPassageRow[],
  signal: AbortSignal,
): Promise<Pick<VectorBatch, "vectors" | "leftOut">> {
  const ordinals: number[] = [];
  const texts: Pseudonymised[] = [];
  for (const passage of passages) {
    const text = replace(textOf(passage));
    if (text !== null) {
      ordinals.push(passage.ordinal);
      texts.push(text);
    }
    await pause(); // a passage takes some milliseconds, and answers go on between two
  }
  const vectors = texts.length === 0 ? [] : await embedder.embed(texts, "passage", signal);
  return {
    vectors: vectors.map((vector, index) => ({ ordinal: ordinals[index] ?? 0, ...quantise(vector) })),
    leftOut: passages.length - texts.length,
  };
}

/** What is embedded: the passage with what it stands under. */
function textOf({ title, headings, text }: TitledPassageRow): string {
  return `${[title, ...headings].join(" > ")}\n${text}`;
}

/** Enqueues the embedding of every readable source that lacks it: after an upload, or when the model is another one now. */
export async function enqueueMissingEmbeddings(
  deps: KnowledgeDeps,
  organisationId: OrganisationId,
  model: string,
): Promise<void> {
  await deps.database.transaction<KnowledgeTables, void>(async (trx) => {
    for (const sourceId of await listSourcesToEmbed(trx, organisationId, model))
      await deps.jobs.enqueue(trx, embedSourceJob, { organisationId, sourceId });
  });
}
