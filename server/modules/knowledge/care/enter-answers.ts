import type { OrganisationId } from "#modules/accounts";
import type { Db } from "#platform/database";
import type { KnowledgeDeps } from "../dependencies.ts";
import { embedSourceJob } from "../jobs.ts";
import { raiseVersion } from "../store.ts";
import type { KnowledgeTables } from "../tables.ts";

/** What follows, in the same transaction, when a source comes into answers or leaves them: the index is another one, and its vectors are wanted. */
export async function enterAnswers(
  deps: KnowledgeDeps,
  trx: Db<KnowledgeTables>,
  { organisationId, sourceId }: { readonly organisationId: OrganisationId; readonly sourceId: string },
): Promise<void> {
  await raiseVersion(trx, organisationId);
  if (deps.embedding !== undefined) await deps.jobs.enqueue(trx, embedSourceJob, { organisationId, sourceId });
}
