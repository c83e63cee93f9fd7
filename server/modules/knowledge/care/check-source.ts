import { setImmediate as pause } from "node:timers/promises";
import type { OrganisationId } from "#modules/accounts";
import type { FoundInText, PersonalDataFinder } from "#platform/personal-data";
import type { KnowledgeDeps } from "../dependencies.ts";
import { findSource } from "../store.ts";
import type { KnowledgeTables, PassageRow, SourceRow } from "../tables.ts";
import { createKindCounter, type PlacedKind } from "./count-kinds.ts";
import { enterAnswers } from "./enter-answers.ts";
import { mustWait } from "./must-wait.ts";
import { readStretch, replaceFindings, updateUseState } from "./store.ts";

/** Passages looked through at a time: a quarter of a second of the finder's thread. */
const stretchLength = 40;

/**
 * Looks through a source that was read (KNOW-06): counts the kinds of personal data it holds, and lets it into answers,
 * unless some of them wait for the operator. Only counts and places are stored. Run again after a crash it begins anew;
 * until it has ended, the source is in no answer.
 */
export async function checkSource(
  deps: KnowledgeDeps,
  { organisationId, sourceId }: { readonly organisationId: OrganisationId; readonly sourceId: string },
  signal: AbortSignal,
): Promise<void> {
  const source = await findSource(deps.database.tables<KnowledgeTables>(), organisationId, { id: sourceId });
  if (source === null || source.state !== "checking" || deps.personalData === null) return;
  const found = await lookThrough(deps, { finder: deps.personalData, organisationId, source }, signal);
  await deps.database.transaction<KnowledgeTables, void>(async (trx) => {
    const now = await findSource(trx, organisationId, { id: sourceId });
    if (now === null) return;
    const state = stateAfter(deps, now, found);
    if (!(await updateUseState(trx, organisationId, { id: sourceId, from: "checking", to: { state } }))) return;
    await replaceFindings(trx, organisationId, { sourceId, found });
    await enterAnswers(deps, trx, { organisationId, sourceId });
  });
}

function stateAfter(deps: KnowledgeDeps, source: SourceRow, found: readonly PlacedKind[]): string {
  if (source.switched_off) return "off";
  const confirmation = deps.confirmation ?? "sensitive";
  const waiting = found.filter((kind) => mustWait(kind, confirmation));
  return waiting.every(({ kind }) => source.confirmed_kinds.includes(kind)) ? "ready" : "held";
}

interface Look {
  readonly finder: PersonalDataFinder;
  readonly organisationId: OrganisationId;
  readonly source: SourceRow;
}

async function lookThrough(
  deps: KnowledgeDeps,
  { finder, organisationId, source }: Look,
  signal: AbortSignal,
): Promise<readonly PlacedKind[]> {
  const db = deps.database.tables<KnowledgeTables>();
  const counter = createKindCounter();
  let headings = [source.title];
  for (let from = 0; ; from += stretchLength) {
    signal.throwIfAborted();
    const rows = await readStretch(db, organisationId, { sourceId: source.id, from, limit: stretchLength });
    const texts = rows.map((row) => {
      const text = textOf(row, headings);
      headings = row.headings;
      return text;
    });
    const found = await finder.find(texts, signal);
    for (const [index, row] of rows.entries()) counter.add(row.ordinal, texts[index] ?? "", found[index] ?? noneKnown);
    if (rows.length < stretchLength) return counter.counted();
    await pause();
  }
}

/** No result counts as one that could not be had: failure closes. */
const noneKnown: FoundInText | null = null;

/** A passage with the headings that are new above it, so that a heading is looked through once. */
function textOf(row: PassageRow, before: readonly string[]): string {
  const fresh = row.headings.filter((heading, depth) => heading !== before[depth]);
  return [...fresh, row.text].join("\n");
}
