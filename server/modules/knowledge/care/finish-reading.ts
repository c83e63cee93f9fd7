import type { OrganisationId } from "#modules/accounts";
import type { Db } from "#platform/database";
import type { KnowledgeDeps } from "../dependencies.ts";
import { checkSourceJob } from "../jobs.ts";
import type { KnowledgeTables, SourceRow } from "../tables.ts";
import { enterAnswers } from "./enter-answers.ts";
import { updateUseState } from "./store.ts";

/**
 * The last step of every reading, in its transaction: the source goes on to be looked through, and comes into answers
 * only after that. What the product ships is known and used at once.
 */
export async function finishReading(
  deps: KnowledgeDeps,
  trx: Db<KnowledgeTables>,
  source: Pick<SourceRow, "id" | "organisation_id" | "state" | "shipped" | "switched_off">,
): Promise<void> {
  const organisationId = source.organisation_id as OrganisationId; // a row of the table
  const unseen = deps.personalData === null || source.shipped;
  const state = unseen ? (source.switched_off ? "off" : "ready") : "checking";
  const to = { state, read_at: deps.clock.now() };
  if (!(await updateUseState(trx, organisationId, { id: source.id, from: source.state, to }))) return;
  if (unseen) await enterAnswers(deps, trx, { organisationId, sourceId: source.id });
  else await deps.jobs.enqueue(trx, checkSourceJob, { organisationId, sourceId: source.id });
}
