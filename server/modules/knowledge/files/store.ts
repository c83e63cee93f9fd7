import { sql } from "kysely";
import type { OrganisationId } from "#modules/accounts";
import type { Db } from "#platform/database";
import type { RecognisedLines } from "../reading/block.ts";
import type { KnowledgeTables, SourceRow } from "../tables.ts";
import type { SourceFileRow, WatchedFileRow } from "./tables.ts";

type KnowledgeDb = Db<KnowledgeTables>;

/** Why a file was not read, as it is stored. */
export interface StoredFault {
  readonly code: string;
  readonly figures: Readonly<Record<string, number>>;
}

const jsonOf = (value: object | null) => (value === null ? null : sql<never>`${JSON.stringify(value)}::jsonb`);

/** Notes how far reading has come. False where the source is gone, paused or no longer being read. */
export async function noteReading(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  id: string,
  change: Partial<Pick<SourceRow, "progress" | "pages_read" | "pages_total">>,
): Promise<boolean> {
  const result = await db
    .updateTable("source")
    .set(change)
    .where("organisation_id", "=", organisationId)
    .where("id", "=", id)
    .where("state", "=", "reading")
    .where("paused", "=", false)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Pauses or resumes a reading. False where there is none to pause or resume. */
export async function setPaused(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  id: string,
  paused: boolean,
): Promise<boolean> {
  const result = await db
    .updateTable("source")
    .set({ paused })
    .where("organisation_id", "=", organisationId)
    .where("id", "=", id)
    .where("state", "=", "reading")
    .where("paused", "=", !paused)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Keeps what was recognised on a page, unless the source is gone meanwhile. */
export async function keepPage(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  { sourceId, page, lines }: { readonly sourceId: string; readonly page: number; readonly lines: RecognisedLines },
): Promise<void> {
  await sql`
    insert into recognised_page (organisation_id, source_id, page, lines)
    select organisation_id, id, ${page}::integer, ${JSON.stringify(lines)}::jsonb from source
    where organisation_id = ${organisationId}::uuid and id = ${sourceId}::uuid
    on conflict (source_id, page) do nothing
  `.execute(db);
}

export async function readKeptPages(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  sourceId: string,
): Promise<ReadonlyMap<number, RecognisedLines>> {
  const rows = await db
    .selectFrom("recognised_page")
    .select(["page", "lines"])
    .where("organisation_id", "=", organisationId)
    .where("source_id", "=", sourceId)
    .execute();
  return new Map(rows.map(({ page, lines }) => [page, lines]));
}

export async function deleteKeptPages(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  sourceId: string,
): Promise<void> {
  await db
    .deleteFrom("recognised_page")
    .where("organisation_id", "=", organisationId)
    .where("source_id", "=", sourceId)
    .execute();
}

/** Notes what became of a file that lies in another one, unless the other one is gone meanwhile. */
export async function noteSourceFile(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  file: {
    readonly sourceId: string;
    readonly path: string;
    readonly childId: string | null;
    readonly fault: StoredFault | null;
  },
): Promise<void> {
  await sql`
    insert into source_file (organisation_id, source_id, path, child_id, error_code, error_figures)
    select organisation_id, id, ${file.path}::text, ${file.childId}::uuid, ${file.fault?.code ?? null}::text,
      ${file.fault === null ? null : JSON.stringify(file.fault.figures)}::jsonb
    from source where organisation_id = ${organisationId}::uuid and id = ${file.sourceId}::uuid
    on conflict (source_id, path) do update
      set child_id = excluded.child_id, error_code = excluded.error_code, error_figures = excluded.error_figures
  `.execute(db);
}

/** The files that lie in a source, or in all of them, by their paths. */
export function listSourceFiles(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  sourceId: string | null,
): Promise<SourceFileRow[]> {
  const query = db.selectFrom("source_file").selectAll().where("organisation_id", "=", organisationId);
  const narrowed = sourceId === null ? query : query.where("source_id", "=", sourceId);
  return narrowed.orderBy("source_id").orderBy("path").execute();
}

/** Forgets the faults of an earlier reading of a file's parts. */
export async function deleteFileFaults(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  sourceId: string,
): Promise<void> {
  await db
    .deleteFrom("source_file")
    .where("organisation_id", "=", organisationId)
    .where("source_id", "=", sourceId)
    .where("child_id", "is", null)
    .execute();
}

/** Whether nothing holds a source any more: no upload, no archive, no file of the watched folder. */
export async function isUnheld(db: KnowledgeDb, organisationId: OrganisationId, id: string): Promise<boolean> {
  const row = await db
    .selectFrom("source")
    .select("id")
    .where("organisation_id", "=", organisationId)
    .where("id", "=", id)
    .where("origin", "!=", "upload")
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("source_file").select("path").whereRef("source_file.child_id", "=", "source.id"))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("watched_file").select("path").whereRef("watched_file.source_id", "=", "source.id"))),
    )
    .executeTakeFirst();
  return row !== undefined;
}

/** Says that somebody uploaded the source: it no longer goes with its archive or folder. */
export async function holdByUpload(db: KnowledgeDb, organisationId: OrganisationId, id: string): Promise<void> {
  await db
    .updateTable("source")
    .set({ origin: "upload" })
    .where("organisation_id", "=", organisationId)
    .where("id", "=", id)
    .execute();
}

export function listWatchedFiles(db: KnowledgeDb, organisationId: OrganisationId): Promise<WatchedFileRow[]> {
  return db
    .selectFrom("watched_file")
    .selectAll()
    .where("organisation_id", "=", organisationId)
    .orderBy("path")
    .execute();
}

/** Notes a file of the watched folder as it is now. */
export async function noteWatchedFile(db: KnowledgeDb, row: WatchedFileRow): Promise<void> {
  const {
    organisation_id: _organisation,
    path: _path,
    ...change
  } = {
    ...row,
    error_figures: jsonOf(row.error_figures),
  };
  await db
    .insertInto("watched_file")
    .values({ ...row, error_figures: jsonOf(row.error_figures) })
    .onConflict((conflict) => conflict.columns(["organisation_id", "path"]).doUpdateSet(change))
    .execute();
}

export async function deleteWatchedFile(db: KnowledgeDb, organisationId: OrganisationId, path: string): Promise<void> {
  await db.deleteFrom("watched_file").where("organisation_id", "=", organisationId).where("path", "=", path).execute();
}
