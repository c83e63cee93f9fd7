import { createHash } from "node:crypto";
import type { Pool, PoolClient } from "pg";
import type { Clock } from "#platform/clock";
import type { Migration } from "./database.ts";
import { MigrationFailed } from "./errors.ts";

/** Any fixed number: processes on one PostgreSQL take turns by it. */
const advisoryLock = 7_236_145_203;

const createTable = `create table if not exists migration (
  id text primary key,
  hash text not null,
  applied_at timestamptz not null
)`;

const hashOf = (migration: Migration): string => createHash("sha256").update(migration.up).digest("hex");

/** Applies what is missing, each migration in a transaction of its own; returns the ids applied. */
export async function runMigrations(
  pool: Pool,
  migrations: readonly Migration[],
  clock: Clock,
): Promise<readonly string[]> {
  expectSorted(migrations);
  const applied: string[] = [];
  const client = await pool.connect();
  try {
    await inLockedTransaction(client, () => client.query(createTable));
    for (const migration of migrations) {
      const isNew = await inLockedTransaction(client, () => applyOnce(client, migration, clock));
      if (isNew) applied.push(migration.id);
    }
  } finally {
    client.release();
  }
  return applied;
}

async function applyOnce(client: PoolClient, migration: Migration, clock: Clock): Promise<boolean> {
  const hash = hashOf(migration);
  const known = await client.query<{ hash: string }>("select hash from migration where id = $1", [migration.id]);
  const row = known.rows[0];
  if (row && row.hash !== hash) {
    throw new MigrationFailed(
      `Migration ${migration.id} was changed after it had been applied to this database. ` +
        "Put its old text back and write the change as a new migration.",
    );
  }
  if (row) return false;
  await runStatements(client, migration);
  await client.query("insert into migration (id, hash, applied_at) values ($1, $2, $3)", [
    migration.id,
    hash,
    clock.now(),
  ]);
  return true;
}

async function runStatements(client: PoolClient, migration: Migration): Promise<void> {
  try {
    await client.query(migration.up);
  } catch (error) {
    throw new MigrationFailed(
      `Migration ${migration.id} failed and was rolled back; earlier ones stay applied. ` +
        "The cause below names the statement's fault.",
      { cause: error },
    );
  }
}

async function inLockedTransaction<Result>(client: PoolClient, work: () => Promise<Result>): Promise<Result> {
  await client.query("begin");
  try {
    await client.query("select pg_advisory_xact_lock($1)", [advisoryLock]);
    const result = await work();
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

function expectSorted(migrations: readonly Migration[]): void {
  migrations.forEach((migration, index) => {
    const before = migrations[index - 1];
    if (before && before.id >= migration.id) {
      throw new MigrationFailed(
        `Migration ${migration.id} stands after ${before.id} in the list. Order them by number, each once.`,
      );
    }
  });
}
