import { sql } from "kysely";
import type { Db } from "#platform/database";
import type { JobPayload } from "./job.ts";
import type { JobTables } from "./tables.ts";

type JobDb = Db<JobTables>;

export interface NewJob {
  readonly id: string;
  readonly name: string;
  readonly payload: JobPayload;
  readonly recurring: boolean;
  readonly runAt: Date;
  readonly createdAt: Date;
}

/** A job that this process holds a lease on. */
export interface ClaimedJob {
  readonly id: string;
  readonly name: string;
  readonly payload: JobPayload;
  /** This attempt counted in. */
  readonly attempts: number;
}

/** A job that failed for good. */
export interface DeadLetter {
  readonly id: string;
  readonly name: string;
  readonly errorCode: string | null;
  readonly attempts: number;
  readonly failedAt: Date | null;
}

const released = { locked_by: null, locked_until: null } as const;

/** Adds a job; a recurring one only where its kind has none yet. */
export async function insertJob(db: JobDb, job: NewJob): Promise<void> {
  await db
    .insertInto("job")
    .values({
      id: job.id,
      name: job.name,
      payload: JSON.stringify(job.payload),
      recurring: job.recurring,
      state: "waiting",
      run_at: job.runAt,
      created_at: job.createdAt,
    })
    .onConflict((conflict) => conflict.column("name").where("recurring", "=", sql.lit(true)).doNothing())
    .execute();
}

/** Takes the job that has been due for longest, or one whose holder let its lease run out. */
export async function claimJob(
  db: JobDb,
  lease: { readonly names: readonly string[]; readonly holder: string; readonly now: Date; readonly until: Date },
): Promise<ClaimedJob | null> {
  const due = db
    .selectFrom("job")
    .select("id")
    .where("name", "in", lease.names)
    .where((where) =>
      where.or([
        where.and([where("state", "=", "waiting"), where("run_at", "<=", lease.now)]),
        where.and([where("state", "=", "running"), where("locked_until", "<=", lease.now)]),
      ]),
    )
    .orderBy("run_at")
    .orderBy("id")
    .limit(1)
    .forUpdate()
    .skipLocked();
  const row = await db
    .updateTable("job")
    .set((set) => ({
      state: "running",
      attempts: set("attempts", "+", 1),
      locked_by: lease.holder,
      locked_until: lease.until,
    }))
    .where("id", "in", due)
    .returning(["id", "name", "payload", "attempts"])
    .executeTakeFirst();
  return row ?? null;
}

/** Prolongs a lease; false where it was lost. */
export async function renewLease(db: JobDb, id: string, lease: { holder: string; until: Date }): Promise<boolean> {
  const result = await db
    .updateTable("job")
    .set({ locked_until: lease.until })
    .where("id", "=", id)
    .where("locked_by", "=", lease.holder)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** What becomes of a job after a run. */
export type Aftermath =
  | { readonly state: "done" | "dead"; readonly finishedAt: Date; readonly errorCode: string | null }
  | { readonly state: "waiting"; readonly runAt: Date; readonly attempts: number; readonly errorCode: string | null };

/** Notes what became of a run, unless its lease was lost. False where it was. */
export async function settleJob(db: JobDb, id: string, holder: string, after: Aftermath): Promise<boolean> {
  const result = await db
    .updateTable("job")
    .set({
      ...released,
      state: after.state,
      error_code: after.errorCode,
      ...(after.state === "waiting"
        ? { run_at: after.runAt, attempts: after.attempts }
        : { finished_at: after.finishedAt }),
    })
    .where("id", "=", id)
    .where("locked_by", "=", holder)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Frees every running job: right where no other process can hold one. */
export async function freeAllLeases(db: JobDb): Promise<void> {
  await db
    .updateTable("job")
    .set({ ...released, state: "waiting" })
    .where("state", "=", "running")
    .execute();
}

export async function listDeadLetters(db: JobDb): Promise<readonly DeadLetter[]> {
  const rows = await db.selectFrom("job").selectAll().where("state", "=", "dead").orderBy("finished_at").execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    errorCode: row.error_code,
    attempts: row.attempts,
    failedAt: row.finished_at,
  }));
}

/** Puts a dead letter back with all its attempts. False where there is none with this id. */
export async function reviveJob(db: JobDb, id: string, now: Date): Promise<boolean> {
  const result = await db
    .updateTable("job")
    .set({ state: "waiting", attempts: 0, run_at: now, finished_at: null, error_code: null })
    .where("id", "=", id)
    .where("state", "=", "dead")
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
