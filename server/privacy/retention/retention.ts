import type { RetentionPreview } from "@diskret/contract";
import { type Clock, hours } from "#platform/clock";
import { type Database, type Db, tablesOf } from "#platform/database";
import { newId } from "#platform/ids";
import type { JobHandler } from "#platform/jobs";
import type { Inventory, TableDeclaration } from "#privacy/inventory";
import * as store from "./store.ts";
import type { RetentionTables } from "./tables.ts";

/** Deletes what is over its period, as the inventory says, and tells what will be deleted next. */
export interface Retention {
  /** Deletes everything that is over now. Safe to break off at any moment: the next run goes on. Counts per table. */
  run(signal: AbortSignal): Promise<Readonly<Record<string, number>>>;
  /** What is over within the next 24 hours, and how much is stored, per table. */
  preview(): Promise<RetentionPreview>;
  /** The recurring job: every hour, and at once after a time in which the server did not run. */
  readonly job: JobHandler & { readonly everyMs: number };
}

/** What retention is built of. */
export interface RetentionDependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly inventory: Inventory;
  /** Deletes an encrypted file; a file that is gone already is no error. */
  readonly deleteFile: (id: string) => Promise<void>;
  /** Deletes log files that are over; returns how many. */
  readonly deleteOldLogs: (now: Date) => Promise<number>;
}

const batchRows = 500;
const everyMs = hours(1);
const shownRuns = 20;

/** Makes the retention of an installation. */
export function createRetention(deps: RetentionDependencies): Retention {
  const run = (signal: AbortSignal) => runRetention(deps, signal);
  return {
    run,
    preview: () => preview(deps),
    job: {
      name: "retention",
      attempts: 5,
      backoffMs: 60_000,
      everyMs,
      run: async (_payload, signal) => {
        await run(signal);
      },
    },
  };
}

async function runRetention(deps: RetentionDependencies, signal: AbortSignal): Promise<Record<string, number>> {
  const { database, clock, inventory } = deps;
  const runs = database.tables<RetentionTables>();
  const now = clock.now();
  const runId = newId<"retention-run">(now);
  await store.insertRun(runs, runId, now);
  let total: Record<string, number> = {};
  for (const table of inventory.tables.filter(store.isEnding)) {
    for (let more = true; more; ) {
      signal.throwIfAborted();
      const counts = await deleteBatch(deps, { table, runId, now });
      more = counts !== null;
      total = store.sumCounts(total, counts ?? {});
    }
  }
  const logFiles = await deps.deleteOldLogs(now);
  if (logFiles > 0) {
    await store.addToRun(runs, runId, { "log files": logFiles });
    total = store.sumCounts(total, { "log files": logFiles });
  }
  await store.finishRun(runs, runId, clock.now());
  return total;
}

interface Batch {
  readonly table: store.EndingTable;
  readonly runId: string;
  readonly now: Date;
}

/**
 * Deletes one batch with all that goes with it and writes the counts in the same transaction; null when nothing was due.
 * Files go before the rows that name them: broken off in between, the next run still finds the rows.
 */
async function deleteBatch(deps: RetentionDependencies, batch: Batch): Promise<Record<string, number> | null> {
  return await deps.database.transaction<unknown, Record<string, number> | null>(async (trx) => {
    const keys = await store.lockDue(trx, batch.table, batch.now, batchRows);
    if (keys.length === 0) return null;
    const doomed = await withDescendants(trx, deps.inventory, batch.table, keys);
    const counts: Record<string, number> = {};
    for (const { table, keys } of doomed) {
      for (const column of table.files ?? []) {
        for (const file of await store.filesOf(trx, table, column, keys)) await deps.deleteFile(file);
      }
      counts[table.name] = (counts[table.name] ?? 0) + keys.length;
    }
    await store.deleteRows(trx, batch.table, keys);
    await store.addToRun(tablesOf<RetentionTables>(trx), batch.runId, counts);
    return counts;
  });
}

interface Doomed {
  readonly table: TableDeclaration;
  readonly keys: readonly string[];
}

async function withDescendants(
  db: Db<unknown>,
  inventory: Inventory,
  table: TableDeclaration,
  keys: readonly string[],
): Promise<readonly Doomed[]> {
  const doomed: Doomed[] = [{ table, keys }];
  for (const child of inventory.childrenOf(table.name)) {
    if (child.retention.kind !== "with") continue;
    const childKeys = await store.keysOfChildren(db, child, child.retention.column, keys);
    if (childKeys.length > 0) doomed.push(...(await withDescendants(db, inventory, child, childKeys)));
  }
  return doomed;
}

async function preview({ database, clock, inventory }: RetentionDependencies): Promise<RetentionPreview> {
  const now = clock.now();
  const tonight = new Date(now.getTime() + hours(24));
  const db = database.tables<unknown>();
  const tables: RetentionPreview["tables"] = [];
  for (const table of inventory.tables) {
    if (inventory.rootOf(table).retention.kind === "until-removed") continue;
    const counts = await store.countDue(db, inventory, { table, at: tonight });
    tables.push({ table: table.name, title: table.title, ...counts });
  }
  const runs = await store.selectRuns(database.tables<RetentionTables>(), shownRuns);
  const next = Math.max(now.getTime(), (runs[0]?.at.getTime() ?? 0) + everyMs);
  return {
    nextRunAt: new Date(next).toISOString(),
    tables,
    lastRuns: runs.map((run) => ({ at: run.at.toISOString(), deleted: { ...run.deleted } })),
  };
}
