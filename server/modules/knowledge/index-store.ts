import { sql } from "kysely";
import type { OrganisationId } from "#modules/accounts";
import type { Db } from "#platform/database";
import type { KnowledgeTables, PassageRow } from "./tables.ts";

type KnowledgeDb = Db<KnowledgeTables>;

/** A findable source as the index in memory knows it. */
export interface IndexedSource {
  readonly id: string;
  readonly passages: number;
  /** Whom it is for. */
  readonly audience: readonly string[];
  /** By which analysis its part of the index was made; 0 is that of the table `posting`. */
  readonly analysis: number;
  /** When it was read last, in milliseconds. */
  readonly readAt: number;
}

/** The findable sources of an organisation. */
export async function readIndexedSources(db: KnowledgeDb, organisationId: OrganisationId): Promise<IndexedSource[]> {
  const rows = await db
    .selectFrom("source")
    .select(["id", "passages", "audience", "analysis", "read_at"])
    .where("organisation_id", "=", organisationId)
    .where("state", "=", "ready")
    .execute();
  return rows.map(({ read_at: readAt, ...row }) => ({ ...row, readAt: readAt?.getTime() ?? 0 }));
}

/** The part of the index that sources have by their current analysis. */
export function readIndexOf(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  sourceIds: readonly string[],
): Promise<{ source_id: string; entries: Buffer }[]> {
  return db
    .selectFrom("source_index")
    .innerJoin("source", "source.id", "source_index.source_id")
    .select(["source_index.source_id", "source_index.entries"])
    .where("source_index.organisation_id", "=", organisationId)
    .where("source.organisation_id", "=", organisationId)
    .where("source.state", "=", "ready")
    .whereRef("source_index.analysis", "=", "source.analysis")
    .where(sql<boolean>`source_index.source_id = any(${sourceIds}::uuid[])`)
    .execute();
}

/** The part of the index that sources have from before the table `source_index`. */
export async function readOldIndexOf(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  sourceIds: readonly string[],
): Promise<{ source_id: string; term: string; entries: number[] }[]> {
  if (sourceIds.length === 0) return [];
  return await db
    .selectFrom("posting")
    .innerJoin("source", "source.id", "posting.source_id")
    .select(["posting.source_id", "posting.term", "posting.entries"])
    .where("posting.organisation_id", "=", organisationId)
    .where("source.state", "=", "ready")
    .where(sql<boolean>`posting.source_id = any(${sourceIds}::uuid[])`)
    .execute();
}

/** Stores the part of the index of one batch of passages. What an earlier attempt left in its place is overwritten. */
export async function insertIndexBatch(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  batch: {
    readonly sourceId: string;
    readonly analysis: number;
    readonly firstOrdinal: number;
    readonly entries: Buffer;
  },
): Promise<void> {
  await db
    .insertInto("source_index")
    .values({
      organisation_id: organisationId,
      source_id: batch.sourceId,
      analysis: batch.analysis,
      first_ordinal: batch.firstOrdinal,
      entries: batch.entries,
    })
    .onConflict((conflict) =>
      conflict.columns(["source_id", "analysis", "first_ordinal"]).doUpdateSet({ entries: batch.entries }),
    )
    .execute();
}

/** Whether a source's part of the index is by another analysis than this, whatever the source's state. */
export async function findOutdatedSource(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  analysis: number,
): Promise<{ readonly id: string; readonly title: string } | null> {
  const row = await db
    .selectFrom("source")
    .select(["id", "title"])
    .where("organisation_id", "=", organisationId)
    .where("analysis", "<>", analysis)
    .where("state", "not in", ["reading", "failed"])
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** A stretch of a source's passages, to be analysed anew. */
export function readStretchToIndex(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  stretch: { readonly sourceId: string; readonly from: number; readonly limit: number },
): Promise<Pick<PassageRow, "ordinal" | "headings" | "language" | "text">[]> {
  return db
    .selectFrom("passage")
    .select(["ordinal", "headings", "language", "text"])
    .where("organisation_id", "=", organisationId)
    .where("source_id", "=", stretch.sourceId)
    .where("ordinal", ">=", stretch.from)
    .orderBy("ordinal")
    .limit(stretch.limit)
    .execute();
}

/** Lets a source be found by another analysis from now on, and removes what others have left. */
export async function switchAnalysis(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  { sourceId, analysis }: { readonly sourceId: string; readonly analysis: number },
): Promise<void> {
  await db
    .updateTable("source")
    .set({ analysis })
    .where("organisation_id", "=", organisationId)
    .where("id", "=", sourceId)
    .execute();
  await db
    .deleteFrom("source_index")
    .where("organisation_id", "=", organisationId)
    .where("source_id", "=", sourceId)
    .where("analysis", "<>", analysis)
    .execute();
  await db
    .deleteFrom("posting")
    .where("organisation_id", "=", organisationId)
    .where("source_id", "=", sourceId)
    .execute();
}
