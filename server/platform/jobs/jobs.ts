import { setTimeout as delay } from "node:timers/promises";
import type { Clock } from "#platform/clock";
import { type AnyDb, type Database, tablesOf } from "#platform/database";
import { newId, parseId } from "#platform/ids";
import type { Log } from "#platform/log";
import { PayloadNotIds } from "./errors.ts";
import type { IdsOnly, JobHandler } from "./job.ts";
import { runNextJob } from "./run-claimed-job.ts";
import { type DeadLetter, freeAllLeases, insertJob, listDeadLetters, reviveJob } from "./store.ts";
import type { JobTables } from "./tables.ts";

/** What the queue of jobs is built of. */
export interface JobsOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  /** Jobs that run at the same time in this process; 2 by default. */
  readonly concurrency?: number;
  /** Time between looks at the table, a net for what `wake` did not announce; 2 s by default. */
  readonly pollMs?: number;
  /** How long a silent process keeps its jobs before another takes them; 60 s by default. */
  readonly leaseMs?: number;
}

const stopGraceMs = 5000;

/** The queue of background work, in the database. */
export interface Jobs extends AsyncDisposable {
  /** Adds a job within the caller's transaction: it exists if and only if that commits. Call `wake` after the commit. */
  enqueue<const Payload extends IdsOnly<Payload>>(
    db: AnyDb,
    name: string,
    payload: Payload,
    options?: { readonly runAt?: Date },
  ): Promise<void>;
  /** Looks for due jobs at once. Does nothing before `start`. */
  wake(): void;
  /** Adds kinds of jobs. */
  register(handlers: readonly JobHandler[]): void;
  /** Begins to work. Recurring jobs that were missed while the server was down run once. */
  start(): Promise<void>;
  /** Runs everything that is due by the clock, one after the other, and what that makes due. Returns how many ran. */
  runDue(): Promise<number>;
  deadLetters(): Promise<readonly DeadLetter[]>;
  /** Puts a dead letter back into the queue. False where there is none with this id. */
  retry(id: string): Promise<boolean>;
  /** Takes no new jobs, aborts the running ones, hands them back and waits until they have ended. */
  stop(): Promise<void>;
}

/** Opens the queue. Nothing runs before `start`; tests call `runDue` with a clock they move. */
export function createJobs({ database, clock, log, ...options }: JobsOptions): Jobs {
  const db = database.tables<JobTables>();
  const stopping = new AbortController();
  const handlers = new Map<string, JobHandler>();
  const workers = new Set<Promise<void>>();
  const { concurrency = 2, pollMs = 2000, leaseMs = 60_000 } = options;
  const context = { db, clock, log, leaseMs, handlers, stopping: stopping.signal };
  let poll: NodeJS.Timeout | null = null;
  /** A worker may have looked just before the job that `wake` announces: the last one to leave looks again. */
  let wokenMeanwhile = false;

  const work = async (): Promise<void> => {
    try {
      while (!stopping.signal.aborted && (await runNextJob(context))) wake();
    } catch (thrown) {
      log.failure("jobs.database-failed", thrown);
    }
  };
  const wake = (): void => {
    if (poll === null || stopping.signal.aborted) return;
    wokenMeanwhile = workers.size > 0;
    while (workers.size < concurrency) {
      const worker = work().finally(() => {
        workers.delete(worker);
        if (wokenMeanwhile && workers.size === 0) wake();
      });
      workers.add(worker);
    }
  };
  const addRecurring = async (): Promise<void> => {
    const now = clock.now();
    for (const { name, everyMs } of handlers.values()) {
      if (everyMs === undefined) continue;
      await insertJob(db, { id: newId<"job">(now), name, payload: {}, recurring: true, runAt: now, createdAt: now });
    }
  };
  const start = async (): Promise<void> => {
    if (database.engine === "pglite") await freeAllLeases(db);
    await addRecurring();
    poll = setInterval(wake, pollMs);
    wake();
  };
  const runDue = async (): Promise<number> => {
    await addRecurring();
    let ran = 0;
    while (await runNextJob(context)) ran += 1;
    return ran;
  };
  const stop = async (): Promise<void> => {
    stopping.abort();
    if (poll !== null) clearInterval(poll);
    const late = setTimeout(() => log.warn("jobs.stopped-late", { running: workers.size }), stopGraceMs);
    await Promise.race([Promise.all(workers), delay(stopGraceMs, undefined, { ref: false })]);
    clearTimeout(late);
  };

  return {
    enqueue: async (trx, name, payload, { runAt } = {}) => {
      for (const [field, value] of Object.entries(payload))
        if (typeof value !== "string" || parseId(value) === null) throw new PayloadNotIds(name, field);
      const now = clock.now();
      const job = { id: newId<"job">(now), name, payload, recurring: false, runAt: runAt ?? now, createdAt: now };
      await insertJob(tablesOf<JobTables>(trx), job);
    },
    wake,
    register: (added) => {
      for (const handler of added) handlers.set(handler.name, handler);
    },
    start,
    runDue,
    deadLetters: () => listDeadLetters(db),
    retry: async (id) => {
      const revived = await reviveJob(db, id, clock.now());
      wake();
      return revived;
    },
    stop,
    [Symbol.asyncDispose]: stop,
  };
}
