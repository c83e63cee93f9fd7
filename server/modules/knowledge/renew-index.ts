import { setImmediate as pause } from "node:timers/promises";
import type { Language } from "@diskret/contract";
import type { OrganisationId } from "#modules/accounts";
import type { KnowledgeDeps } from "./dependencies.ts";
import { findOutdatedSource, insertIndexBatch, readStretchToIndex, switchAnalysis } from "./index-store.ts";
import { renewIndexJob } from "./jobs.ts";
import { encodeBatch, entriesOf } from "./reading/index-batch.ts";
import { analysisVersion, passageTerms } from "./reading/passage-terms.ts";
import { raiseVersion } from "./store.ts";
import type { KnowledgeTables } from "./tables.ts";

/** Passages analysed in one transaction. */
const batchSize = 40;

/** Enqueues the renewal of an organisation's index where a part of it is by another analysis than this software's. */
export async function renewWhereOutdated(deps: KnowledgeDeps, organisationId: OrganisationId): Promise<void> {
  const db = deps.database.tables<KnowledgeTables>();
  if ((await findOutdatedSource(db, organisationId, analysisVersion)) === null) return;
  await deps.jobs.enqueue(db, renewIndexJob, { organisationId });
  deps.jobs.wake();
}

/**
 * Makes the index anew, source by source, from the stored passages. A source is found by what it has until its new part
 * is whole; the change is one transaction. Interrupted, it goes on with the source it was at.
 */
export async function renewIndex(
  deps: KnowledgeDeps,
  organisationId: OrganisationId,
  signal: AbortSignal,
): Promise<void> {
  const db = deps.database.tables<KnowledgeTables>();
  for (;;) {
    const source = await findOutdatedSource(db, organisationId, analysisVersion);
    if (source === null) return;
    for (let from = 0; ; from += batchSize) {
      signal.throwIfAborted();
      if (!(await renewBatch(deps, organisationId, { source, from }))) break;
      await pause();
    }
    await deps.database.transaction<KnowledgeTables, void>(async (trx) => {
      await switchAnalysis(trx, organisationId, { sourceId: source.id, analysis: analysisVersion });
      await raiseVersion(trx, organisationId);
    });
  }
}

/** False behind the last passage. Passages and index are of one moment, also where the source is read anew meanwhile. */
function renewBatch(
  deps: KnowledgeDeps,
  organisationId: OrganisationId,
  { source, from }: { readonly source: { readonly id: string; readonly title: string }; readonly from: number },
): Promise<boolean> {
  return deps.database.transaction<KnowledgeTables, boolean>(async (trx) => {
    const rows = await readStretchToIndex(trx, organisationId, { sourceId: source.id, from, limit: batchSize });
    if (rows.length === 0) return false;
    const passages = rows.map((row) => ({
      terms: passageTerms({ ...row, page: null }, source.title, (row.language ?? "de") as Language), // written from a Language
    }));
    const entries = encodeBatch(entriesOf(passages, from));
    const batch = { sourceId: source.id, analysis: analysisVersion, firstOrdinal: from, entries };
    await insertIndexBatch(trx, organisationId, batch);
    return true;
  });
}
