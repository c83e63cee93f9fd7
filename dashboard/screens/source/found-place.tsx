import type { FindingPlaces, Source } from "@diskret/contract";
import { useSignal } from "@preact/signals";
import { ProblemNote } from "../../components/problem-note.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { useDashboard, useWords } from "../../state/dashboard.ts";
import { useResource } from "../../state/use-resource.ts";
import { Passage } from "./passage.tsx";

/** One place after the other at which a kind of personal data stands, marked while one looks. */
export function FoundPlace({ source, finding }: { readonly source: Source; readonly finding: FindingPlaces }) {
  const { api } = useDashboard();
  const { words } = useWords();
  const at = useSignal(0);
  const place = finding.places[at.value % Math.max(1, finding.places.length)];
  const from = place?.ordinal ?? 0;
  const { data, problem, reload } = useResource(
    (signal) => api.passages(source.id, { from, limit: 1, marked: true }, signal),
    undefined,
    from,
  );
  const passage = data.value?.passages[0];
  return (
    <div class="found-place" aria-live="polite">
      {problem.value === null ? null : <ProblemNote problem={problem.value} onRetry={reload} />}
      {passage === undefined ? <Skeleton lines={3} /> : <Passage passage={passage} only={finding.kind} />}
      {finding.places.length < 2 ? null : (
        <button
          type="button"
          class="button-text"
          onClick={() => {
            at.value += 1;
          }}
        >
          {words.care.findings.next} ({(at.value % finding.places.length) + 1}/{finding.places.length})
        </button>
      )}
    </div>
  );
}
