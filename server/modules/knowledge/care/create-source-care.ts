import type { FindingPlaces, PassageMark, SourcePassages } from "@diskret/contract";
import type { OrganisationId } from "#modules/accounts";
import { createBatcher, type Db } from "#platform/database";
import { nameOfKind } from "#platform/personal-data";
import type { KnowledgeDeps } from "../dependencies.ts";
import type { SourceId } from "../knowledge.ts";
import { findSource } from "../store.ts";
import type { KnowledgeTables, PassageRow } from "../tables.ts";
import { presentFinding } from "./present-finding.ts";
import type { Judged, PassageRequest, SourceCare } from "./source-care.ts";
import { addUses, readFindings, readPages, readPlaces, readStretch, type UseCount } from "./store.ts";
import { switchSource } from "./switch-source.ts";

/** Makes the care of sources. `onChanged` is told when a source came into answers or left them. */
export function createSourceCare(deps: KnowledgeDeps, onChanged: (organisationId: OrganisationId) => void): SourceCare {
  const db = deps.database.tables<KnowledgeTables>();
  const add = createBatcher(async (counts: readonly UseCount[]) => {
    await addUses(db, counts);
    return counts.map(() => undefined);
  });
  const count = async (organisationId: OrganisationId, sourceIds: readonly SourceId[], uses: Uses): Promise<void> => {
    const day = deps.clock.now().toISOString().slice(0, 10);
    await Promise.all([...new Set(sourceIds)].map((sourceId) => add({ organisationId, sourceId, day, ...uses })));
  };
  return {
    async switch(organisationId, id, to) {
      const done = await switchSource(deps, organisationId, { id, ...to });
      if (done) onChanged(organisationId);
      return done;
    },
    findings: (organisationId, id) => findingsOf(deps, db, { organisationId, id }),
    passages: (organisationId, request, signal) => passagesOf(deps, db, { organisationId, request, signal }),
    countAnswer: (organisationId, sourceIds) =>
      count(organisationId, sourceIds, { answers: 1, helpful: 0, unhelpful: 0 }),
    countJudgement: (organisationId, sourceIds, judged) => count(organisationId, sourceIds, { answers: 0, ...judged }),
  };
}

type Uses = Judged & { readonly answers: number };

async function findingsOf(
  deps: KnowledgeDeps,
  db: Db<KnowledgeTables>,
  { organisationId, id }: { readonly organisationId: OrganisationId; readonly id: SourceId },
): Promise<FindingPlaces[] | null> {
  const source = await findSource(db, organisationId, { id });
  if (source === null) return null;
  const rows = await readFindings(db, organisationId, id);
  const ordinals = [...new Set(rows.flatMap((row) => row.ordinals))];
  const places = new Map(
    (await readPlaces(db, organisationId, { sourceId: id, ordinals })).map((place) => [place.ordinal, place]),
  );
  return rows.map((row) => ({
    ...presentFinding(row, deps.confirmation ?? "sensitive"),
    places: row.ordinals.flatMap((ordinal) => places.get(ordinal) ?? []),
  }));
}

async function passagesOf(
  deps: KnowledgeDeps,
  db: Db<KnowledgeTables>,
  asked: {
    readonly organisationId: OrganisationId;
    readonly request: PassageRequest;
    readonly signal: AbortSignal;
  },
): Promise<SourcePassages | null> {
  const { organisationId, request, signal } = asked;
  const source = await findSource(db, organisationId, { id: request.id });
  if (source === null) return null;
  const stretch = { sourceId: request.id, from: request.from, limit: request.limit + 1 };
  const [rows, pages] = await Promise.all([
    readStretch(db, organisationId, stretch),
    readPages(db, organisationId, request.id),
  ]);
  const shown = rows.slice(0, request.limit);
  const marks = request.marked ? await marksOf(deps, shown, signal) : [];
  return {
    passages: shown.map((row, index) => ({
      id: row.id,
      ordinal: row.ordinal,
      headings: row.headings,
      page: row.page,
      language: row.language === "de" || row.language === "en" ? row.language : null,
      text: row.text,
      marks: [...(marks[index] ?? [])],
    })),
    total: source.passages,
    next: rows[request.limit]?.ordinal ?? null,
    pages,
  };
}

/** Where personal data stands in these passages: found anew each time, as it is stored nowhere. */
async function marksOf(
  { personalData }: KnowledgeDeps,
  rows: readonly PassageRow[],
  signal: AbortSignal,
): Promise<PassageMark[][]> {
  if (personalData === null) return [];
  const found = await personalData.find(
    rows.map((row) => row.text),
    signal,
  );
  return found.map((inText) =>
    [...(inText?.spans ?? []), ...(inText?.specialCategories ?? [])]
      .map(({ start, end, kind }) => ({ start, end, kind, name: { ...nameOfKind(kind) } }))
      .sort((one, other) => one.start - other.start),
  );
}
