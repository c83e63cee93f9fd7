import type { EngineSession, RunStatement } from "./engine-session.ts";

const megabyte = 1024 * 1024;

/** What PostgreSQL's background processes decide by; the embedded engine has no such processes. */
export interface HousekeepingLimits {
  /** Log written since the last checkpoint, from which on the next one is due. */
  readonly logBytes: number;
  /** Rows changed in a table besides a share of all its rows, from which on it is vacuumed and analysed. */
  readonly changedRows: number;
}

export const defaultLimits: HousekeepingLimits = { logBytes: 64 * megabyte, changedRows: 200 };

/**
 * Does once what PostgreSQL's checkpointer and autovacuum do elsewhere. Without it the write-ahead log grows for ever,
 * deleted rows stay in their files, and the planner knows nothing about the tables.
 */
export async function keepHouse(session: EngineSession, limits: HousekeepingLimits = defaultLimits): Promise<void> {
  let tables: readonly string[] = [];
  await session.whenIdle(async (run) => {
    tables = await tablesToVacuum(run, limits);
  });
  // Each in a turn of its own: waiting statements go in between.
  for (const table of tables) {
    await session.whenIdle(async (run) => {
      await run(`vacuum (analyze) ${table}`);
    });
  }
  await session.whenIdle(async (run) => {
    if (tables.length > 0 || (await logBytesSinceCheckpoint(run)) >= limits.logBytes) await run("checkpoint");
  });
}

async function tablesToVacuum(run: RunStatement, { changedRows }: HousekeepingLimits): Promise<readonly string[]> {
  await run("select pg_stat_force_next_flush()");
  const rows = await run(`
    select format('%I.%I', schemaname, relname) from pg_stat_user_tables
     where n_dead_tup > ${changedRows} + 0.2 * n_live_tup or n_mod_since_analyze > ${changedRows} + 0.2 * n_live_tup`);
  return rows.flatMap(([table]) => table ?? []);
}

async function logBytesSinceCheckpoint(run: RunStatement): Promise<number> {
  const rows = await run("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn) from pg_control_checkpoint()");
  return Number(rows[0]?.[0] ?? 0);
}
