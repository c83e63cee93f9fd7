import { access, constants } from "node:fs/promises";
import type { SourceFile } from "@diskret/contract";
import type { OrganisationId } from "#modules/accounts";
import type { KnowledgeDeps } from "../dependencies.ts";
import { describeFault } from "../errors.ts";
import { readSourceJob } from "../jobs.ts";
import { findSource } from "../store.ts";
import type { KnowledgeTables } from "../tables.ts";
import type { RunningReadings } from "./running-readings.ts";
import type { SourceFiles } from "./source-files.ts";
import { listSourceFiles, listWatchedFiles, setPaused } from "./store.ts";
import type { SourceFileRow, WatchedFileRow } from "./tables.ts";

/** Makes the operator's view of files on their way. */
export function createSourceFiles(deps: KnowledgeDeps, readings: RunningReadings): SourceFiles {
  const db = deps.database.tables<KnowledgeTables>();
  return {
    async pause(organisationId, id) {
      const paused = await setPaused(db, organisationId, id, true);
      if (paused) readings.pause(id);
      return paused;
    },
    async resume(organisationId, id) {
      const resumed = await deps.database.transaction<KnowledgeTables, boolean>(async (trx) => {
        if (!(await setPaused(trx, organisationId, id, false))) return false;
        await deps.jobs.enqueue(trx, readSourceJob, { organisationId, sourceId: id });
        return true;
      });
      deps.jobs.wake();
      return resumed;
    },
    async list(organisationId, id) {
      if ((await findSource(db, organisationId, { id })) === null) return null;
      return (await listSourceFiles(db, organisationId, id)).map((row) => presentFile(row, row.child_id));
    },
    async watched(organisationId: OrganisationId) {
      const folder = deps.watchedFolder?.folder ?? null;
      const rows = await listWatchedFiles(db, organisationId);
      const files = rows.map((row) => presentFile(row, row.source_id));
      return { folder, reachable: folder !== null && (await isReadable(folder)), files };
    },
  };
}

function presentFile(row: SourceFileRow | WatchedFileRow, sourceId: string | null): SourceFile {
  const error = row.error_code === null ? null : describeFault(row.error_code, row.error_figures ?? {});
  return { path: row.path, sourceId, error };
}

async function isReadable(folder: string): Promise<boolean> {
  return access(folder, constants.R_OK).then(
    () => true,
    () => false,
  );
}
