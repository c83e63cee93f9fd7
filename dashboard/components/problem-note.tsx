import type { Problem } from "@diskret/contract";
import { useWords } from "../state/dashboard.ts";

interface ProblemNoteProps {
  readonly problem: Problem;
  readonly onRetry?: () => void;
}

/** What went wrong, why, and the way out. */
export function ProblemNote({ problem, onRetry }: ProblemNoteProps) {
  const { words } = useWords();
  const { title, detail } = useProblemWords(problem);
  return (
    <div class="note note-failed" role="alert">
      <p>
        <strong>{title}.</strong> {detail}
      </p>
      {onRetry === undefined ? null : (
        <button type="button" class="button-quiet" onClick={onRetry}>
          {words.retry}
        </button>
      )}
    </div>
  );
}

/** The server's words where it had any, ours where nothing usable came. */
export function useProblemWords(problem: Problem): { readonly title: string; readonly detail: string } {
  const { words } = useWords();
  if (problem.code === "unreachable") return words.unreachable;
  return problem.title === ""
    ? words.unknownProblem
    : { title: problem.title.replace(/\.$/, ""), detail: problem.detail };
}
