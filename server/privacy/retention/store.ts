import { type RawBuilder, sql } from "kysely";
import { days } from "#platform/clock";
import type { Db } from "#platform/database";
import { type Inventory, keyOf, type TableDeclaration } from "#privacy/inventory";
import type { RetentionTables } from "./tables.ts";

/** A row whose end has come. */
type Key = string;

/** A table whose rows come to an end of their own. */
export type EndingTable = TableDeclaration & {
  readonly retention: { readonly kind: "expires" | "age"; readonly column: string };
};

/** Rows that are over at `now`, oldest end first, locked until the transaction ends so that none is prolonged meanwhile. */
export async function lockDue(db: Db<unknown>, table: EndingTable, now: Date, limit: number): Promise<readonly Key[]> {
  const end = sql.ref(table.retention.column);
  const due = await sql<{ key: Key }>`
    select ${sql.ref(keyOf(table))}::text as key from ${sql.table(table.name)}
     where ${end} <= ${lastEnd(table, now)} order by ${end} limit ${limit} for update`.execute(db);
  return due.rows.map((row) => row.key);
}

/** Keys of the rows that go with these parent rows. */
export async function keysOfChildren(
  db: Db<unknown>,
  child: TableDeclaration,
  parentColumn: string,
  parents: readonly Key[],
): Promise<readonly Key[]> {
  const found = await sql<{ key: Key }>`
    select ${sql.ref(keyOf(child))}::text as key from ${sql.table(child.name)}
     where ${sql.ref(parentColumn)} = any(${parents})`.execute(db);
  return found.rows.map((row) => row.key);
}

/** The ids of encrypted files that rows hold in one column. */
export async function filesOf(
  db: Db<unknown>,
  table: TableDeclaration,
  column: string,
  keys: readonly Key[],
): Promise<readonly string[]> {
  const found = await sql<{ file: string }>`
    select ${sql.ref(column)}::text as file from ${sql.table(table.name)}
     where ${sql.ref(keyOf(table))} = any(${keys}) and ${sql.ref(column)} is not null`.execute(db);
  return found.rows.map((row) => row.file);
}

/** The ids of all encrypted files that rows of a table hold in one column. */
export async function allFilesOf(db: Db<unknown>, table: TableDeclaration, column: string): Promise<readonly string[]> {
  const found = await sql<{ file: string }>`
    select ${sql.ref(column)}::text as file from ${sql.table(table.name)} where ${sql.ref(column)} is not null`.execute(
    db,
  );
  return found.rows.map((row) => row.file);
}

/** When the database was made: at its first migration. */
export async function databaseMadeAt(db: Db<unknown>): Promise<Date> {
  const found = await sql<{ at: Date | null }>`select min(applied_at) as at from migration`.execute(db);
  return found.rows[0]?.at ?? new Date(0);
}

/** Deletes rows by key; what goes with them goes by the foreign key. */
export async function deleteRows(db: Db<unknown>, table: TableDeclaration, keys: readonly Key[]): Promise<void> {
  await sql`delete from ${sql.table(table.name)} where ${sql.ref(keyOf(table))} = any(${keys})`.execute(db);
}

/** How many rows a table holds, and how many of them are over at an instant; a child is over with its root row. */
export async function countDue(
  db: Db<unknown>,
  inventory: Inventory,
  { table, at }: { readonly table: TableDeclaration; readonly at: Date },
): Promise<{ readonly due: number; readonly stored: number }> {
  const counted = await sql<{ due: number; stored: number }>`
    select count(*) filter (where ${isDue(inventory, { table, alias: sql`t0`, at })})::int as due, count(*)::int as stored
      from ${sql.table(table.name)} as t0`.execute(db);
  return counted.rows[0] ?? { due: 0, stored: 0 };
}

/** A row by the alias its table has in the statement, and the time it is asked for. */
interface RowInQuestion {
  readonly table: TableDeclaration;
  readonly alias: RawBuilder<unknown>;
  readonly at: Date;
}

/** Whether the row is over at that time, climbing to the row that decides. */
function isDue(inventory: Inventory, { table, alias, at }: RowInQuestion): RawBuilder<unknown> {
  const { retention } = table;
  if (isEnding(table)) return sql`${alias}.${sql.ref(table.retention.column)} <= ${lastEnd(table, at)}`;
  const parent = retention.kind === "with" ? inventory.table(retention.parent) : undefined;
  if (parent === undefined || retention.kind !== "with") return sql`false`;
  const above = sql.id(`above_${parent.name}`);
  return sql`exists (select 1 from ${sql.table(parent.name)} as ${above}
    where ${above}.${sql.ref(keyOf(parent))} = ${alias}.${sql.ref(retention.column)}
      and ${isDue(inventory, { table: parent, alias: above, at })})`;
}

/** Whether rows of the table end by themselves. */
export function isEnding(table: TableDeclaration): table is EndingTable {
  return table.retention.kind === "expires" || table.retention.kind === "age";
}

/** The latest value of the deciding column that is over at `now`. */
function lastEnd(table: EndingTable, now: Date): Date {
  return table.retention.kind === "age" ? new Date(now.getTime() - days(daysOf(table))) : now;
}

function daysOf(table: TableDeclaration): number {
  return table.retention.kind === "age" ? table.retention.days : 0;
}

/** A run as the operator reads it. */
export interface RetentionRun {
  readonly at: Date;
  readonly deleted: Readonly<Record<string, number>>;
}

export async function insertRun(db: Db<RetentionTables>, id: string, at: Date): Promise<void> {
  await db.insertInto("retention_run").values({ id, at, finished_at: null }).execute();
}

/** Adds counts to a run, in the transaction that deletes: a deletion without its count does not exist. */
export async function addToRun(
  db: Db<RetentionTables>,
  id: string,
  counts: Readonly<Record<string, number>>,
): Promise<void> {
  const run = await db
    .selectFrom("retention_run")
    .select("deleted")
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  const deleted = sumCounts(run?.deleted ?? {}, counts);
  await db.updateTable("retention_run").set({ deleted }).where("id", "=", id).execute();
}

export async function finishRun(db: Db<RetentionTables>, id: string, at: Date): Promise<void> {
  await db.updateTable("retention_run").set({ finished_at: at }).where("id", "=", id).execute();
}

export async function selectRuns(db: Db<RetentionTables>, limit: number): Promise<readonly RetentionRun[]> {
  return await db.selectFrom("retention_run").select(["at", "deleted"]).orderBy("at", "desc").limit(limit).execute();
}

/** Adds counts table by table. */
export function sumCounts(
  left: Readonly<Record<string, number>>,
  right: Readonly<Record<string, number>>,
): Record<string, number> {
  const sum: Record<string, number> = { ...left };
  for (const [table, count] of Object.entries(right)) sum[table] = (sum[table] ?? 0) + count;
  return sum;
}
