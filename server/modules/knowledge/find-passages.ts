import type { OrganisationId } from "#modules/accounts";
import { createBatcher, type Db } from "#platform/database";
import { parseId } from "#platform/ids";
import { everybody } from "./audiences.ts";
import type { FoundPassage, Knowledge } from "./knowledge.ts";
import { toFoundPassage } from "./retrieval/organisation-index.ts";
import { readPassagesById } from "./store.ts";
import type { KnowledgeTables } from "./tables.ts";

interface Wanted {
  readonly organisationId: OrganisationId;
  readonly ids: readonly string[];
  readonly audiences: readonly string[];
}

type Found = ReadonlyMap<string, FoundPassage>;

/** Makes the look-up of passages by their ids. What concurrent answers cite is read in one round trip. */
export function createPassageFinder(db: Db<KnowledgeTables>): Knowledge["passages"] {
  const find = createBatcher((wanted: readonly Wanted[]) => findPassages(db, wanted));
  return async (organisationId, ids, audiences = everybody) => {
    const known = ids.filter((id) => parseId<"passage">(id) !== null);
    return known.length === 0 ? new Map() : await find({ organisationId, ids: known, audiences });
  };
}

/** One query for each organisation and its audiences; nobody sees another's passages. */
async function findPassages(db: Db<KnowledgeTables>, wanted: readonly Wanted[]): Promise<readonly Found[]> {
  const found = new Map<string, Found>();
  for (const [key, group] of Map.groupBy(wanted, readersKey)) {
    const [readers] = group;
    if (readers === undefined) continue;
    const ids = [...new Set(group.flatMap((entry) => entry.ids))];
    const rows = await readPassagesById(db, readers, ids);
    found.set(key, new Map(rows.map((row) => [row.id, toFoundPassage(row)])));
  }
  return wanted.map((entry) => found.get(readersKey(entry)) ?? new Map());
}

const readersKey = ({ organisationId, audiences }: Wanted): string =>
  JSON.stringify([organisationId, ...[...audiences].sort()]);
