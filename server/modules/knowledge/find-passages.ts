import type { OrganisationId } from "#modules/accounts";
import { createBatcher, type Db } from "#platform/database";
import { parseId } from "#platform/ids";
import type { FoundPassage, Knowledge } from "./knowledge.ts";
import { toFoundPassage } from "./retrieval/organisation-index.ts";
import { readPassagesById } from "./store.ts";
import type { KnowledgeTables } from "./tables.ts";

interface Wanted {
  readonly organisationId: OrganisationId;
  readonly ids: readonly string[];
}

type Found = ReadonlyMap<string, FoundPassage>;

/** Makes the look-up of passages by their ids. What concurrent answers cite is read in one round trip. */
export function createPassageFinder(db: Db<KnowledgeTables>): Knowledge["passages"] {
  const find = createBatcher((wanted: readonly Wanted[]) => findPassages(db, wanted));
  return async (organisationId, ids) => {
    const known = ids.filter((id) => parseId<"passage">(id) !== null);
    return known.length === 0 ? new Map() : await find({ organisationId, ids: known });
  };
}

/** One query for each organisation; an organisation sees its own passages only. */
async function findPassages(db: Db<KnowledgeTables>, wanted: readonly Wanted[]): Promise<readonly Found[]> {
  const found = new Map<OrganisationId, Found>();
  for (const [organisationId, group] of Map.groupBy(wanted, (entry) => entry.organisationId)) {
    const ids = [...new Set(group.flatMap((entry) => entry.ids))];
    const rows = await readPassagesById(db, organisationId, ids);
    found.set(organisationId, new Map(rows.map((row) => [row.id, toFoundPassage(row)])));
  }
  return wanted.map(({ organisationId }) => found.get(organisationId) ?? new Map());
}
