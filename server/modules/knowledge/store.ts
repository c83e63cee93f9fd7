import { type Kysely, sql } from "kysely";
import type { OrganisationId } from "#modules/accounts";
import type { Db } from "#platform/database";
import type { PassageId, SourceId } from "./knowledge.ts";
import type { ReadPassage } from "./reading/read-passages.ts";
import { type KnowledgeTables, knowledgeTables, type PassageRow, type SourceRow } from "./tables.ts";

type KnowledgeDb = Db<KnowledgeTables>;

/** Adds a source. False where the organisation has the same content already. */
export async function insertSource(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  source: SourceRow,
): Promise<boolean> {
  const row = { ...source, organisation_id: organisationId };
  const result = await db
    .insertInto("source")
    .values(row)
    .onConflict((conflict) => conflict.columns(["organisation_id", "sha256"]).doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function findSource(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  by: { readonly id: string } | { readonly sha256: string },
): Promise<SourceRow | null> {
  const query = db.selectFrom("source").selectAll().where("organisation_id", "=", organisationId);
  const narrowed = "id" in by ? query.where("id", "=", by.id) : query.where("sha256", "=", by.sha256);
  return (await narrowed.executeTakeFirst()) ?? null;
}

export function listSources(db: KnowledgeDb, organisationId: OrganisationId): Promise<SourceRow[]> {
  return db
    .selectFrom("source")
    .selectAll()
    .where("organisation_id", "=", organisationId)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .execute();
}

/** What reading changes about a source. False where the source is gone meanwhile. */
export async function updateSource(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  id: string,
  change: Partial<Pick<SourceRow, "title" | "language" | "state" | "error_code" | "error_figures">> & {
    readonly progress?: number;
    readonly passages?: number;
  },
): Promise<boolean> {
  const { error_figures: figures, ...plain } = change;
  const result = await db
    .updateTable("source")
    .set({
      ...plain,
      ...(figures === undefined
        ? {}
        : { error_figures: figures === null ? null : sql`${JSON.stringify(figures)}::jsonb` }),
    })
    .where("organisation_id", "=", organisationId)
    .where("id", "=", id)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Deletes a source with its passages and its part of the index; returns the id of its original, null where there was none. */
export async function deleteSource(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  id: SourceId,
): Promise<string | null> {
  const row = await db
    .deleteFrom("source")
    .where("organisation_id", "=", organisationId)
    .where("id", "=", id)
    .returning("file_id")
    .executeTakeFirst();
  return row?.file_id ?? null;
}

/**
 * Frees the room that deleted rows of sources take, so that new rows overwrite it. No part of a transaction: the engine
 * refuses `vacuum` there. What lies in the freed room stays in the engine's files until it is written over.
 */
export async function freeRoom(db: Kysely<KnowledgeTables>): Promise<void> {
  for (const { name } of knowledgeTables) await sql`vacuum ${sql.table(name)}`.execute(db);
}

/** Takes back what an interrupted reading has left. */
export async function deletePassages(db: KnowledgeDb, organisationId: OrganisationId, sourceId: string): Promise<void> {
  for (const table of ["posting", "source_embedding"] as const) {
    await db
      .deleteFrom(table)
      .where("organisation_id", "=", organisationId)
      .where("source_id", "=", sourceId)
      .execute();
  }
  await db
    .deleteFrom("passage")
    .where("organisation_id", "=", organisationId)
    .where("source_id", "=", sourceId)
    .execute();
}

/** A batch of consecutive passages of one source. */
export interface PassageBatch {
  readonly sourceId: string;
  readonly firstOrdinal: number;
  readonly passages: readonly (ReadPassage & { readonly id: PassageId })[];
}

/** Stores passages together with their part of the index. */
export async function insertPassages(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  batch: PassageBatch,
): Promise<void> {
  const { sourceId, firstOrdinal, passages } = batch;
  await db
    .insertInto("passage")
    .values(
      passages.map((passage, index) => ({
        id: passage.id,
        organisation_id: organisationId,
        source_id: sourceId,
        ordinal: firstOrdinal + index,
        headings: [...passage.headings],
        page: passage.page,
        language: passage.language,
        text: passage.text,
      })),
    )
    .execute();
  const entries = new Map<string, number[]>();
  for (const [index, passage] of passages.entries()) {
    for (const [term, impact] of passage.terms) {
      const list = entries.get(term) ?? [];
      list.push(firstOrdinal + index, impact);
      entries.set(term, list);
    }
  }
  const terms = [...entries.keys()];
  const lists = [...entries.values()].map((list) => `{${list.join(",")}}`);
  await sql`
    insert into posting (organisation_id, source_id, first_ordinal, term, entries)
    select ${organisationId}::uuid, ${sourceId}::uuid, ${firstOrdinal}::integer, added.term, added.entries::integer[]
    from unnest(${terms}::text[], ${lists}::text[]) as added (term, entries)
  `.execute(db);
}

/** Says that the index is another one now; whoever has a copy of it in memory drops it. */
export async function raiseVersion(db: KnowledgeDb, organisationId: OrganisationId): Promise<void> {
  await db
    .insertInto("knowledge_version")
    .values({ organisation_id: organisationId, version: 1 })
    .onConflict((conflict) =>
      conflict.column("organisation_id").doUpdateSet({ version: sql`knowledge_version.version + 1` }),
    )
    .execute();
}

export async function readVersion(db: KnowledgeDb, organisationId: OrganisationId): Promise<number> {
  const row = await db
    .selectFrom("knowledge_version")
    .select("version")
    .where("organisation_id", "=", organisationId)
    .executeTakeFirst();
  return row?.version ?? 0;
}

/** Every term of the readable sources with the number of passages it stands in. */
export async function readVocabulary(
  db: KnowledgeDb,
  organisationId: OrganisationId,
): Promise<readonly { term: string; passages: number }[]> {
  return db
    .selectFrom("posting")
    .innerJoin("source", "source.id", "posting.source_id")
    .select(["posting.term", sql<number>`sum(cardinality(posting.entries) / 2)::integer`.as("passages")])
    .where("posting.organisation_id", "=", organisationId)
    .where("source.state", "=", "ready")
    .groupBy("posting.term")
    .execute();
}

export async function countPassages(db: KnowledgeDb, organisationId: OrganisationId): Promise<number> {
  const row = await db
    .selectFrom("source")
    .select(sql<number>`coalesce(sum(passages), 0)::integer`.as("passages"))
    .where("organisation_id", "=", organisationId)
    .where("state", "=", "ready")
    .executeTakeFirst();
  return row?.passages ?? 0;
}

/** Where terms stand: per source pairs of ordinal and impact. */
export function readPostings(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  terms: readonly string[],
): Promise<{ term: string; source_id: string; entries: number[] }[]> {
  return db
    .selectFrom("posting")
    .innerJoin("source", "source.id", "posting.source_id")
    .select(["posting.term", "posting.source_id", "posting.entries"])
    .where("posting.organisation_id", "=", organisationId)
    .where("source.state", "=", "ready")
    .where(sql<boolean>`posting.term = any(${terms}::text[])`)
    .execute();
}

/** A passage with the title and address of its source, and when that was added. */
export type TitledPassageRow = Omit<PassageRow, "organisation_id"> & {
  readonly title: string;
  readonly url: string | null;
  readonly added_at: Date;
};

const titledPassages = (db: KnowledgeDb, organisationId: OrganisationId) =>
  db
    .selectFrom("passage")
    .innerJoin("source", "source.id", "passage.source_id")
    .select([
      "passage.id",
      "passage.source_id",
      "passage.ordinal",
      "passage.headings",
      "passage.page",
      "passage.language",
      "passage.text",
      "source.title",
      "source.url",
      "source.created_at as added_at",
    ])
    .where("passage.organisation_id", "=", organisationId)
    .where("source.state", "=", "ready");

/** Passages by source and ordinal. */
export function readPassagesAt(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  places: readonly { readonly sourceId: string; readonly ordinal: number }[],
): Promise<TitledPassageRow[]> {
  const sources = places.map((place) => place.sourceId);
  const ordinals = places.map((place) => place.ordinal);
  return titledPassages(db, organisationId)
    .where(
      sql<boolean>`(passage.source_id, passage.ordinal) in (select * from unnest(${sources}::uuid[], ${ordinals}::integer[]))`,
    )
    .execute();
}

/** Every findable passage, for an index small enough to stand in memory as a whole. */
export function readAllPassages(db: KnowledgeDb, organisationId: OrganisationId): Promise<TitledPassageRow[]> {
  return titledPassages(db, organisationId).execute();
}

export function readPassagesById(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  ids: readonly string[],
): Promise<TitledPassageRow[]> {
  return titledPassages(db, organisationId).where(sql<boolean>`passage.id = any(${ids}::uuid[])`).execute();
}

export function readPassagesOfSource(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  sourceId: SourceId,
): Promise<TitledPassageRow[]> {
  return titledPassages(db, organisationId)
    .where("passage.source_id", "=", sourceId)
    .orderBy("passage.ordinal")
    .execute();
}

/** Passages of a source in order, from an ordinal on. */
export function readPassagesFrom(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  { sourceId, ordinal, limit }: { readonly sourceId: string; readonly ordinal: number; readonly limit: number },
): Promise<TitledPassageRow[]> {
  return titledPassages(db, organisationId)
    .where("passage.source_id", "=", sourceId)
    .where("passage.ordinal", ">=", ordinal)
    .orderBy("passage.ordinal")
    .limit(limit)
    .execute();
}
