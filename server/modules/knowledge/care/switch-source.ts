import type { OrganisationId } from "#modules/accounts";
import type { KnowledgeDeps } from "../dependencies.ts";
import type { SourceId } from "../knowledge.ts";
import { findSource } from "../store.ts";
import type { KnowledgeTables, SourceRow } from "../tables.ts";
import { enterAnswers } from "./enter-answers.ts";
import { FindingsUnseen, SourceNotSwitchable } from "./errors.ts";
import { mustWait } from "./must-wait.ts";
import { readFindings, updateUseState } from "./store.ts";

/** What the operator wants: on or off, and which kinds of personal data were shown before. */
export interface Switching {
  readonly on: boolean;
  readonly seen: readonly string[];
}

/**
 * Switches a source on or off; it is kept in any case. False where there is no such source.
 *
 * @throws FindingsUnseen where it holds a kind that waits and was not among those seen.
 * @throws SourceNotSwitchable where it is not read (yet) and is to be switched on.
 */
export async function switchSource(
  deps: KnowledgeDeps,
  organisationId: OrganisationId,
  { id, on, seen }: Switching & { readonly id: SourceId },
): Promise<boolean> {
  return await deps.database.transaction<KnowledgeTables, boolean>(async (trx) => {
    const source = await findSource(trx, organisationId, { id });
    if (source === null) return false;
    const findings = on ? await readFindings(trx, organisationId, id) : [];
    const waiting = findings.filter((found) => mustWait(found, deps.confirmation ?? "sensitive"));
    const to = on ? switchedOn(source, { waiting: waiting.map(({ kind }) => kind), seen }) : switchedOff(source);
    if (!(await updateUseState(trx, organisationId, { id, from: source.state, to }))) throw new SourceNotSwitchable();
    await enterAnswers(deps, trx, { organisationId, sourceId: id });
    return true;
  });
}

type Change = Partial<Pick<SourceRow, "state" | "switched_off" | "confirmed_kinds">>;

function switchedOn(
  source: SourceRow,
  { waiting, seen }: { readonly waiting: readonly string[]; readonly seen: readonly string[] },
): Change {
  if (source.state !== "held" && source.state !== "off" && source.state !== "ready") throw new SourceNotSwitchable();
  const confirmed = new Set([...source.confirmed_kinds, ...seen]);
  if (!waiting.every((kind) => confirmed.has(kind))) throw new FindingsUnseen();
  return { state: "ready", switched_off: false, confirmed_kinds: [...confirmed].sort() };
}

/** What is still being read or looked through goes on to the end and is off then; what is held stays held. */
function switchedOff(source: SourceRow): Change {
  return source.state === "ready" ? { state: "off", switched_off: true } : { switched_off: true };
}
