import { sql } from "kysely";
import type { OrganisationId } from "#modules/accounts";
import type { Db } from "#platform/database";
import type { KnowledgeTables, SourceEmbeddingRow } from "../tables.ts";
import type { QuantisedVector } from "./quantise.ts";
import type { VectorPlace } from "./sign-index.ts";

type KnowledgeDb = Db<KnowledgeTables>;

/** The finished embeddings of readable sources with a model. */
const servingEmbeddings = (db: KnowledgeDb, organisationId: OrganisationId, model: string) =>
  db
    .selectFrom("source_embedding")
    .innerJoin("source", "source.id", "source_embedding.source_id")
    .where("source_embedding.organisation_id", "=", organisationId)
    .where("source_embedding.model", "=", model)
    .where("source_embedding.finished", "=", true)
    .where("source.state", "=", "ready");

/** Their ids. */
export async function listEmbeddings(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  model: string,
): Promise<readonly string[]> {
  const rows = await servingEmbeddings(db, organisationId, model).select("source_embedding.id").execute();
  return rows.map((row) => row.id);
}

/** What tells one set of them from another: their ids, hashed. */
export async function readEmbeddingState(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  model: string,
): Promise<string> {
  const row = await servingEmbeddings(db, organisationId, model)
    .select(
      sql<string>`md5(coalesce(string_agg(source_embedding.id::text, ',' order by source_embedding.id), ''))`.as(
        "state",
      ),
    )
    .executeTakeFirstOrThrow();
  return row.state;
}

/** The readable sources that have no finished embedding with a model. */
export async function listSourcesToEmbed(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  model: string,
): Promise<readonly string[]> {
  const rows = await sourcesToEmbed(db, organisationId, model).select("source.id").execute();
  return rows.map((row) => row.id);
}

const sourcesToEmbed = (db: KnowledgeDb, organisationId: OrganisationId, model: string) =>
  db
    .selectFrom("source")
    .where("source.organisation_id", "=", organisationId)
    .where("source.state", "=", "ready")
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("source_embedding")
            .select("source_embedding.id")
            .whereRef("source_embedding.source_id", "=", "source.id")
            .where("source_embedding.model", "=", model)
            .where("source_embedding.finished", "=", true),
        ),
      ),
    );

/** The embedding of a source with a model as far as it has come; it is begun where there is none. */
export async function beginEmbedding(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  begin: { readonly id: string; readonly sourceId: string; readonly model: string },
): Promise<SourceEmbeddingRow> {
  await db
    .insertInto("source_embedding")
    .values({
      id: begin.id,
      organisation_id: organisationId,
      source_id: begin.sourceId,
      model: begin.model,
      next_ordinal: 0,
      left_out: 0,
      finished: false,
    })
    .onConflict((conflict) => conflict.columns(["source_id", "model"]).doNothing())
    .execute();
  return await db
    .selectFrom("source_embedding")
    .selectAll()
    .where("organisation_id", "=", organisationId)
    .where("source_id", "=", begin.sourceId)
    .where("model", "=", begin.model)
    .executeTakeFirstOrThrow();
}

/** What one batch adds to an embedding. */
export interface VectorBatch {
  readonly embedding: Pick<SourceEmbeddingRow, "id" | "source_id">;
  readonly vectors: readonly (QuantisedVector & { readonly ordinal: number })[];
  /** Passages that hold secrets and were not sent. */
  readonly leftOut: number;
  readonly nextOrdinal: number;
}

/** Stores vectors and how far the embedding has come. False where the embedding is gone meanwhile. */
export async function storeVectors(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  { embedding, vectors, leftOut, nextOrdinal }: VectorBatch,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("source_embedding")
    .set({ next_ordinal: nextOrdinal, left_out: sql`left_out + ${leftOut}` })
    .where("organisation_id", "=", organisationId)
    .where("id", "=", embedding.id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  if (vectors.length === 0) return true;
  await db
    .insertInto("passage_vector")
    .values(
      vectors.map(({ ordinal, signs, numbers }) => ({
        organisation_id: organisationId,
        embedding_id: embedding.id,
        source_id: embedding.source_id,
        ordinal,
        signs: Buffer.from(signs),
        numbers: Buffer.from(numbers.buffer),
      })),
    )
    .onConflict((conflict) => conflict.columns(["embedding_id", "ordinal"]).doNothing())
    .execute();
  return true;
}

/** Marks an embedding as whole. */
export async function finishEmbedding(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  embedding: Pick<SourceEmbeddingRow, "id">,
): Promise<void> {
  await db
    .updateTable("source_embedding")
    .set({ finished: true })
    .where("organisation_id", "=", organisationId)
    .where("id", "=", embedding.id)
    .execute();
}

/** Removes the embeddings with all models but one, once no readable source lacks that one. */
export async function deleteOtherModels(db: KnowledgeDb, organisationId: OrganisationId, model: string): Promise<void> {
  const lacking = await sourcesToEmbed(db, organisationId, model).select("source.id").limit(1).executeTakeFirst();
  if (lacking !== undefined) return;
  await db
    .deleteFrom("source_embedding")
    .where("organisation_id", "=", organisationId)
    .where("model", "!=", model)
    .execute();
}

/** The signs of the vectors of some embeddings, in order. */
export function readSigns(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  embeddingIds: readonly string[],
): Promise<{ embedding_id: string; source_id: string; ordinal: number; signs: Buffer }[]> {
  return db
    .selectFrom("passage_vector")
    .select(["embedding_id", "source_id", "ordinal", "signs"])
    .where("organisation_id", "=", organisationId)
    .where(sql<boolean>`embedding_id = any(${embeddingIds}::uuid[])`)
    .orderBy("embedding_id")
    .orderBy("ordinal")
    .execute();
}

/** The vectors at some places. */
export function readVectors(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  { model, places }: { readonly model: string; readonly places: readonly VectorPlace[] },
): Promise<{ source_id: string; ordinal: number; numbers: Buffer }[]> {
  const sources = places.map((place) => place.sourceId);
  const ordinals = places.map((place) => place.ordinal);
  return db
    .selectFrom("passage_vector")
    .innerJoin("source_embedding", "source_embedding.id", "passage_vector.embedding_id")
    .select(["passage_vector.source_id", "passage_vector.ordinal", "passage_vector.numbers"])
    .where("passage_vector.organisation_id", "=", organisationId)
    .where("source_embedding.model", "=", model)
    .where(
      sql<boolean>`(passage_vector.source_id, passage_vector.ordinal) in (select * from unnest(${sources}::uuid[], ${ordinals}::integer[]))`,
    )
    .execute();
}
