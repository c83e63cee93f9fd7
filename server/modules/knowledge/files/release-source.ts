import type { OrganisationId } from "#modules/accounts";
import type { KnowledgeDeps } from "../dependencies.ts";
import type { SourceId } from "../knowledge.ts";
import { removeSource } from "../remove-source.ts";
import type { KnowledgeTables } from "../tables.ts";
import { isUnheld, listSourceFiles } from "./store.ts";

/** Removes a source with everything that was unpacked from it and that nothing else holds. False where there is none. */
export async function removeWithFiles(
  deps: KnowledgeDeps,
  organisationId: OrganisationId,
  id: SourceId,
): Promise<boolean> {
  const db = deps.database.tables<KnowledgeTables>();
  const children = await listSourceFiles(db, organisationId, id);
  const removed = await removeSource(deps, organisationId, id);
  if (!removed) return false;
  for (const child of new Set(children.map((file) => file.child_id))) {
    if (child !== null) await releaseSource(deps, organisationId, child as SourceId); // stored from a SourceId
  }
  return true;
}

/** Removes a source that came out of an archive or the watched folder, once nothing holds it any more. */
export async function releaseSource(
  deps: KnowledgeDeps,
  organisationId: OrganisationId,
  id: SourceId,
): Promise<boolean> {
  const db = deps.database.tables<KnowledgeTables>();
  return (await isUnheld(db, organisationId, id)) && (await removeWithFiles(deps, organisationId, id));
}
