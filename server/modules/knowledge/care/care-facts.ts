import type { OrganisationId } from "#modules/accounts";
import type { Db } from "#platform/database";
import type { SourceCareFacts } from "../present-source.ts";
import type { KnowledgeTables } from "../tables.ts";
import type { Confirmation } from "./must-wait.ts";
import { presentFinding } from "./present-finding.ts";
import { readFindings, readUses } from "./store.ts";

/** Finds and counts of all sources, or of one, by the source's id. */
export async function careFacts(
  db: Db<KnowledgeTables>,
  organisationId: OrganisationId,
  { sourceId, confirmation }: { readonly sourceId: string | null; readonly confirmation: Confirmation },
): Promise<(id: string) => SourceCareFacts> {
  const [findings, uses] = await Promise.all([
    readFindings(db, organisationId, sourceId),
    readUses(db, organisationId, sourceId),
  ]);
  const found = Map.groupBy(findings, (row) => row.source_id);
  const used = new Map(uses.map(({ source_id: id, ...use }) => [id, use]));
  return (id) => ({
    findings: (found.get(id) ?? []).map((row) => presentFinding(row, confirmation)),
    use: used.get(id) ?? { answers: 0, helpful: 0, unhelpful: 0 },
  });
}
