import { setImmediate as pause } from "node:timers/promises";
import type { Pseudonymised } from "@diskret/pseudonymiser";
import type { OrganisationId } from "#modules/accounts";
import { newId } from "#platform/ids";
import type { KnowledgeDeps } from "../dependencies.ts";
import { embedSourceJob } from "../jobs.ts";
import { findSource, raiseVersion, readPassagesFrom, type TitledPassageRow } from "../store.ts";
import type { KnowledgeTables } from "../tables.ts";
import type { Embedding } from "./embedding-deps.ts";
import { quantise } from "./quantise.ts";
import {
  beginEmbedding,
  deleteOtherModels,
  finishEmbedding,
  listEmbeddedSources,
  storeVectors,
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
  const { embedder, replace } = deps.embedding;
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
    const texts: { ordinal: number; text: Pseudonymised | null }[] = [];
    for (const passage of passages) {
      texts.push({ ordinal: passage.ordinal, text: replace(textOf(passage)) });
      await pause(); // a passage takes some milliseconds, and answers go on between two
    }
    const sent = texts.flatMap(({ ordinal, text }) => (text === null ? [] : [{ ordinal, text }]));
    const vectors =
      sent.length === 0
        ? []
        : await embedder.embed(
            sent.map(({ text }) => text),
            "passage",
            signal,
          );
    const batch = {
      embedding,
      vectors: vectors.flatMap((vector, index) => {
        const place = sent[index];
        return place === undefined ? [] : [{ ordinal: place.ordinal, ...quantise(vector) }];
      }),
      leftOut: texts.length - sent.length,
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
    const sources = await listEmbeddedSources(trx, organisationId);
    if (lacking(sources, embedder.model).length === 0) await deleteOtherModels(trx, organisationId, embedder.model);
    await raiseVersion(trx, organisationId);
  });
}

/** What is embedded: the passage with what it stands under. */
function textOf({ title, headings, text }: TitledPassageRow): string {
  return `${[title, ...headings].join(" > ")}\n${text}`;
}

/** The readable sources that have no finished embedding with a model. */
function lacking(sources: Awaited<ReturnType<typeof listEmbeddedSources>>, model: string): string[] {
  const embedded = new Set(sources.filter((source) => source.model === model).map((source) => source.sourceId));
  return [...new Set(sources.map((source) => source.sourceId))].filter((id) => !embedded.has(id));
}

/** Enqueues the embedding of every readable source that lacks it: after an upload, or when the model is another one now. */
export async function enqueueMissingEmbeddings(
  deps: KnowledgeDeps,
  organisationId: OrganisationId,
  model: string,
): Promise<void> {
  await deps.database.transaction<KnowledgeTables, void>(async (trx) => {
    for (const sourceId of lacking(await listEmbeddedSources(trx, organisationId), model))
      await deps.jobs.enqueue(trx, embedSourceJob, { organisationId, sourceId });
  });
}
