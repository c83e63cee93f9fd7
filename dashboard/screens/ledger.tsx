import type { LedgerEntry, Problem } from "@diskret/contract";
import { useSignal } from "@preact/signals";
import { ProblemNote } from "../components/problem-note.tsx";
import { ScreenHeading } from "../components/screen-heading.tsx";
import { Seal } from "../components/seal.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { useDashboard, useWords } from "../state/dashboard.ts";
import { problemOf } from "../state/problem-of.ts";
import { useResource } from "../state/use-resource.ts";
import { LedgerTable } from "./ledger/ledger-table.tsx";
import { Refusals } from "./ledger/refusals.tsx";

/** What left the house, and what was kept from leaving. */
export function LedgerScreen() {
  const { api } = useDashboard();
  const { words } = useWords();
  const page = useResource((signal) => api.ledger(null, signal));
  const refusals = useResource(api.refusals);
  const older = useSignal<{ entries: readonly LedgerEntry[]; next: string | null } | null>(null);
  const problem = useSignal<Problem | null>(null);
  const first = page.data.value;
  const next = older.value === null ? (first?.next ?? null) : older.value.next;
  const loadOlder = async () => {
    problem.value = null;
    try {
      const loaded = await api.ledger(next, new AbortController().signal);
      older.value = { entries: [...(older.value?.entries ?? []), ...loaded.entries], next: loaded.next };
    } catch (thrown) {
      problem.value = problemOf(thrown);
    }
  };
  const failure = page.problem.value ?? refusals.problem.value;
  return (
    <>
      <ScreenHeading title={words.screens.ledger}>
        <p>{words.ledger.intro}</p>
      </ScreenHeading>
      {failure === null ? null : (
        <ProblemNote
          problem={failure}
          onRetry={() => {
            page.reload();
            refusals.reload();
          }}
        />
      )}
      {first === null ? (
        failure === null ? (
          <Skeleton lines={5} tall />
        ) : null
      ) : first.total === 0 ? (
        <NothingLeft />
      ) : (
        <>
          <LedgerTable entries={[...first.entries, ...(older.value?.entries ?? [])]} total={first.total} />
          {next === null ? null : (
            <button type="button" class="button-quiet" onClick={() => void loadOlder()}>
              {words.ledger.older}
            </button>
          )}
          {problem.value === null ? null : <ProblemNote problem={problem.value} />}
        </>
      )}
      {refusals.data.value === null ? null : <Refusals refusals={refusals.data.value} />}
    </>
  );
}

function NothingLeft() {
  const { words } = useWords();
  return (
    <section class="nothing-left" aria-labelledby="nothing-left">
      <Seal state="closed" size={64} />
      <div>
        <h2 id="nothing-left">{words.ledger.empty}</h2>
        <p>{words.ledger.emptyWhy}</p>
      </div>
    </section>
  );
}
