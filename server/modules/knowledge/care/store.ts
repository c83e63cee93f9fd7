import { sql } from "kysely";
import type { OrganisationId } from "#modules/accounts";
import type { Db } from "#platform/database";
import type { KnowledgeTables, PassageRow, SourceRow } from "../tables.ts";
import type { PlacedKind } from "./count-kinds.ts";
import type { SourceFindingRow, SourceUseRow } from "./tables.ts";

type KnowledgeDb = Db<KnowledgeTables>;

/** The passages of a source from an ordinal on, whatever its state. */
export function readStretch(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  stretch: { readonly sourceId: string; readonly from: number; readonly limit: number },
): Promise<PassageRow[]> {
  return db
    .selectFrom("passage")
    .selectAll()
    .where("organisation_id", "=", organisationId)
    .where("source_id", "=", stretch.sourceId)
    .where("ordinal", ">=", stretch.from)
    .orderBy("ordinal")
    .limit(stretch.limit)
    .execute();
}

/** The places of certain passages of a source, without their text. */
export function readPlaces(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  { sourceId, ordinals }: { readonly sourceId: string; readonly ordinals: readonly number[] },
): Promise<Pick<PassageRow, "ordinal" | "page" | "headings">[]> {
  return db
    .selectFrom("passage")
    .select(["ordinal", "page", "headings"])
    .where("organisation_id", "=", organisationId)
    .where("source_id", "=", sourceId)
    .where(sql<boolean>`ordinal = any(${ordinals}::integer[])`)
    .execute();
}

/** With which passage each page of a source begins. */
export async function readPages(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  sourceId: string,
): Promise<{ page: number; ordinal: number }[]> {
  const rows = await db
    .selectFrom("passage")
    .select(["page", sql<number>`min(ordinal)`.as("ordinal")])
    .where("organisation_id", "=", organisationId)
    .where("source_id", "=", sourceId)
    .where("page", "is not", null)
    .groupBy("page")
    .orderBy("page")
    .execute();
  return rows.flatMap(({ page, ordinal }) => (page === null ? [] : [{ page, ordinal }]));
}

/** What was found in the organisation's sources, or in one of them. */
export function readFindings(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  sourceId: string | null,
): Promise<SourceFindingRow[]> {
  const query = db.selectFrom("source_finding").selectAll().where("organisation_id", "=", organisationId);
  return (sourceId === null ? query : query.where("source_id", "=", sourceId)).orderBy("kind").execute();
}

/** Puts what was found now in place of what was found before. */
export async function replaceFindings(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  { sourceId, found }: { readonly sourceId: string; readonly found: readonly PlacedKind[] },
): Promise<void> {
  await db
    .deleteFrom("source_finding")
    .where("organisation_id", "=", organisationId)
    .where("source_id", "=", sourceId)
    .execute();
  if (found.length === 0) return;
  await db
    .insertInto("source_finding")
    .values(
      found.map(({ kind, occurrences, different, ordinals }) => ({
        organisation_id: organisationId,
        source_id: sourceId,
        kind,
        occurrences,
        different,
        ordinals: [...ordinals],
      })),
    )
    .execute();
}

/** Changes whether a source is in answers, where its state is still the one that was looked at. */
export async function updateUseState(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  change: {
    readonly id: string;
    readonly from: string;
    readonly to: Partial<Pick<SourceRow, "state" | "switched_off" | "confirmed_kinds" | "read_at">>;
  },
): Promise<boolean> {
  const result = await db
    .updateTable("source")
    .set(change.to)
    .where("organisation_id", "=", organisationId)
    .where("id", "=", change.id)
    .where("state", "=", change.from)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** One more of something for a source on a day; a negative number takes it back. */
export interface UseCount {
  readonly organisationId: OrganisationId;
  readonly sourceId: string;
  readonly day: string;
  readonly answers: number;
  readonly helpful: number;
  readonly unhelpful: number;
}

/** Adds counts in one statement. A source that is gone, or another organisation's, is left out. */
export async function addUses(db: KnowledgeDb, counts: readonly UseCount[]): Promise<void> {
  const column = <Value>(read: (count: UseCount) => Value): Value[] => counts.map(read);
  await sql`
    insert into source_use as used (organisation_id, source_id, day, answers, helpful, unhelpful)
    select source.organisation_id, source.id, given.day, sum(given.answers), sum(given.helpful), sum(given.unhelpful)
    from unnest(
      ${column((count) => count.organisationId)}::uuid[], ${column((count) => count.sourceId)}::uuid[],
      ${column((count) => count.day)}::date[], ${column((count) => count.answers)}::integer[],
      ${column((count) => count.helpful)}::integer[], ${column((count) => count.unhelpful)}::integer[]
    ) as given (organisation_id, source_id, day, answers, helpful, unhelpful)
    join source on source.id = given.source_id and source.organisation_id = given.organisation_id
    group by source.organisation_id, source.id, given.day
    on conflict (source_id, day) do update set
      answers = used.answers + excluded.answers, helpful = used.helpful + excluded.helpful,
      unhelpful = used.unhelpful + excluded.unhelpful`.execute(db);
}

/** How often each source was used, over all days. */
export function readUses(
  db: KnowledgeDb,
  organisationId: OrganisationId,
  sourceId: string | null,
): Promise<Pick<SourceUseRow, "source_id" | "answers" | "helpful" | "unhelpful">[]> {
  const sum = (name: string) => sql<number>`greatest(0, sum(${sql.ref(name)}))::integer`;
  const query = db
    .selectFrom("source_use")
    .select(["source_id", sum("answers").as("answers"), sum("helpful").as("helpful"), sum("unhelpful").as("unhelpful")])
    .where("organisation_id", "=", organisationId)
    .groupBy("source_id");
  return (sourceId === null ? query : query.where("source_id", "=", sourceId)).execute();
}
