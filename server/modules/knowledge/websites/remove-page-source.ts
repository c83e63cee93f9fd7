import { removeFileJob } from "../jobs.ts";
import type { SourceId } from "../knowledge.ts";
import { deleteSource, raiseVersion } from "../store.ts";
import type { Crawl } from "./crawl.ts";
import type { WebsiteDb } from "./store.ts";
import type { WebPageRow } from "./tables.ts";

/** Deletes what was read of a page: text, passages, index, and its original by a job of the same transaction. */
export async function removePageSource(
  { deps, organisationId }: Pick<Crawl, "deps" | "organisationId">,
  trx: WebsiteDb,
  page: Pick<WebPageRow, "source_id">,
): Promise<void> {
  if (page.source_id === null) return;
  const fileId = await deleteSource(trx, organisationId, page.source_id as SourceId); // the column holds a source's id
  if (fileId === null) return;
  await raiseVersion(trx, organisationId);
  await deps.jobs.enqueue(trx, removeFileJob, { fileId });
}
