import type { Problem, Source } from "@diskret/contract";
import { useSignal } from "@preact/signals";
import { ProblemNote } from "../../components/problem-note.tsx";
import { saveBlob } from "../../components/save-blob.ts";
import { useDashboard, useWords } from "../../state/dashboard.ts";
import { problemOf } from "../../state/problem-of.ts";

interface SourceActionsProps {
  readonly source: Source;
  readonly onTurn: (on: boolean) => Promise<void>;
  readonly onRemove: () => void;
}

/** What can be done with a source: use it or not, open the original, delete it. */
export function SourceActions({ source, onTurn, onRemove }: SourceActionsProps) {
  const { api } = useDashboard();
  const { words } = useWords();
  const { source: text, findings } = words.care;
  const problem = useSignal<Problem | null>(null);
  const open = async () => {
    problem.value = null;
    await api
      .original(source.id)
      .then((blob) => saveBlob(blob, source.fileName))
      .catch((thrown: unknown) => {
        problem.value = problemOf(thrown);
      });
  };
  return (
    <div class="source-actions">
      {source.state === "held" ? (
        <button type="button" class="button" onClick={() => void onTurn(true)}>
          {findings.confirm}
        </button>
      ) : null}
      {source.state === "off" ? (
        <button type="button" class="button" onClick={() => void onTurn(true)}>
          {text.turnOn}
        </button>
      ) : null}
      {source.state === "ready" ? (
        <button type="button" class="button-quiet" onClick={() => void onTurn(false)}>
          {text.turnOff}
        </button>
      ) : null}
      <button type="button" class="button-quiet" onClick={() => void open()}>
        {text.original}
      </button>
      <button type="button" class="button-text button-text-destroy" onClick={onRemove}>
        {words.sources.removeConfirm}
      </button>
      {problem.value === null ? null : <ProblemNote problem={problem.value} />}
    </div>
  );
}
