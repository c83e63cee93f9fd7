import { sql } from "kysely";
import type { OrganisationId } from "#modules/accounts";
import type { Db } from "#platform/database";
import type { PassedQuestionRow, QuestionTables } from "./tables.ts";

type QuestionDb = Db<QuestionTables>;

/** Stores a question, unless the organisation has `most` already. */
export async function insertQuestion(db: QuestionDb, row: PassedQuestionRow, most: number): Promise<boolean> {
  const stored = await sql<{ id: string }>`
    insert into passed_question (id, organisation_id, kind, language, body, day, state, expires_at)
    select ${row.id}::uuid, ${row.organisation_id}::uuid, ${row.kind}, ${row.language}, ${row.body}::bytea,
      ${row.day}::date, ${row.state}, ${row.expires_at}::timestamptz
    where (select count(*) from passed_question where organisation_id = ${row.organisation_id}::uuid) < ${most}
    returning id`.execute(db);
  return stored.rows.length > 0;
}

/** The organisation's questions that are not over their time, the newest day first. */
export function listQuestions(db: QuestionDb, organisationId: OrganisationId, now: Date): Promise<PassedQuestionRow[]> {
  return db
    .selectFrom("passed_question")
    .selectAll()
    .where("organisation_id", "=", organisationId)
    .where("expires_at", ">", now)
    .orderBy("day", "desc")
    .orderBy("id")
    .execute();
}

/** Marks questions; the number of those that are the organisation's. */
export async function markQuestions(
  db: QuestionDb,
  organisationId: OrganisationId,
  { ids, state }: { readonly ids: readonly string[]; readonly state: string },
): Promise<number> {
  const result = await db
    .updateTable("passed_question")
    .set({ state })
    .where("organisation_id", "=", organisationId)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Deletes questions; the number of those that were the organisation's. */
export async function deleteQuestions(
  db: QuestionDb,
  organisationId: OrganisationId,
  ids: readonly string[],
): Promise<number> {
  const result = await db
    .deleteFrom("passed_question")
    .where("organisation_id", "=", organisationId)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** What is wrapped with the server's secret, so that a secret that is still needed is kept. */
export async function listWraps(db: QuestionDb): Promise<readonly Buffer[]> {
  const rows = await db
    .selectFrom("passed_question")
    .select(sql<Buffer>`substring(body from 1 for 8)`.as("head"))
    .execute();
  return rows.map((row) => row.head);
}
