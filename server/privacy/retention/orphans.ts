import { type Clock, days } from "#platform/clock";
import type { Database } from "#platform/database";
import type { FileStore } from "#platform/files";
import { instantOf } from "#platform/ids";
import type { JobHandler } from "#platform/jobs";
import type { Inventory } from "#privacy/inventory";
import * as store from "./store.ts";

/** What the removal of orphaned files is built of. */
export interface OrphanRemovalDependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly inventory: Inventory;
  readonly files: Pick<FileStore, "removeOrphans">;
}

const everyMs = days(1);
const restMs = days(1);

/**
 * Makes the daily job that removes encrypted files which no row names: what a crash between the writing of a file and
 * of its row left behind. Files younger than a day stay, because their row may be on its way. Files from before the
 * database stay too: they belong to another one, whose address the settings do not name at the moment.
 */
export function createOrphanRemoval(deps: OrphanRemovalDependencies): JobHandler & { readonly everyMs: number } {
  return {
    name: "files.remove-orphans",
    attempts: 5,
    backoffMs: 60_000,
    everyMs,
    run: async (_payload, signal) => {
      const db = deps.database.tables<unknown>();
      const madeAt = await store.databaseMadeAt(db);
      const referred = new Set<string>();
      for (const table of deps.inventory.tables) {
        signal.throwIfAborted();
        for (const column of table.files ?? []) {
          for (const id of await store.allFilesOf(db, table, column)) referred.add(id);
        }
      }
      await deps.files.removeOrphans({
        isReferred: (id) => referred.has(id) || instantOf(id) < madeAt,
        olderThan: new Date(deps.clock.now().getTime() - restMs),
      });
    },
  };
}
