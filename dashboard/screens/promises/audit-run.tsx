import { ProblemNote } from "../../components/problem-note.tsx";
import { useWords } from "../../state/dashboard.ts";
import type { Audit } from "./use-audit.ts";

/** The button that runs the proofs, with their progress and their result. */
export function AuditRun({ audit }: { readonly audit: Audit }) {
  const { words } = useWords();
  const { promises: text } = words;
  const state = audit.state.value;
  const running = state.kind === "running";
  return (
    <div class="audit-run">
      <button type="button" class={running ? "button-quiet" : "button"} onClick={running ? audit.stop : audit.start}>
        {running ? text.stop : text.run}
      </button>
      {running ? (
        <div class="audit-progress">
          <progress value={Math.max(0, state.number - 1)} max={Math.max(1, state.total)} aria-label={text.run} />
          <span class="soft">
            {state.total === 0 ? words.loading : text.proving(state.number, state.total, state.promise)}
          </span>
        </div>
      ) : null}
      <span role="status" class="soft">
        {state.kind === "stopped" ? text.stopped : null}
        {state.kind === "finished" ? result(state.report.verdicts, text.done) : null}
      </span>
      {state.kind === "failed" ? <ProblemNote problem={state.problem} /> : null}
    </div>
  );
}

function result(
  verdicts: readonly { readonly verdict: "holds" | "broken" | "unproven" }[],
  words: (holds: number, broken: number, unproven: number) => string,
): string {
  const count = (kind: string) => verdicts.filter(({ verdict }) => verdict === kind).length;
  return words(count("holds"), count("broken"), count("unproven"));
}
