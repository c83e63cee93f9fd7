import type { OrganisationId } from "#modules/accounts";
import type { FileId } from "#platform/files";
import type { KnowledgeDeps } from "./dependencies.ts";
import { freeRoomJob, removeFileJob } from "./jobs.ts";
import type { SourceId } from "./knowledge.ts";
import { deleteSource, raiseVersion } from "./store.ts";
import type { KnowledgeTables } from "./tables.ts";
import { excludePageOfSource } from "./websites/store.ts";

/**
 * Deletes a source with its passages and index in one transaction, then its original. A job enqueued in that same
 * transaction removes the original should this process die in between; another one frees the deleted rows' room. False where there is no such source.
 */
export async function removeSource(
  deps: KnowledgeDeps,
  organisationId: OrganisationId,
  id: SourceId,
): Promise<boolean> {
  const fileId = await deps.database.transaction<KnowledgeTables, string | null>(async (trx) => {
    await excludePageOfSource(trx, organisationId, id);
    const file = await deleteSource(trx, organisationId, id);
    if (file === null) return null;
    await raiseVersion(trx, organisationId);
    await deps.jobs.enqueue(trx, removeFileJob, { fileId: file });
    await deps.jobs.enqueue(trx, freeRoomJob, { sourceId: id });
    return file;
  });
  if (fileId === null) return false;
  await deps.files.remove(fileId as FileId); // stored from a FileId
  deps.jobs.wake();
  return true;
}
