import type { Problem } from "@diskret/contract";
import { useSignal } from "@preact/signals";
import type { DocumentPath } from "../api/index.ts";
import { useDashboard } from "../state/dashboard.ts";
import { problemOf } from "../state/problem-of.ts";
import { ProblemNote } from "./problem-note.tsx";
import { saveBlob } from "./save-blob.ts";

interface DownloadButtonProps {
  readonly path: DocumentPath;
  readonly fileName: string;
  readonly label: string;
}

/** Fetches a document with the session and hands it to the browser as a file. */
export function DownloadButton({ path, fileName, label }: DownloadButtonProps) {
  const { api } = useDashboard();
  const problem = useSignal<Problem | null>(null);
  const download = async () => {
    problem.value = null;
    try {
      saveBlob(await api.document(path), fileName);
    } catch (thrown) {
      problem.value = problemOf(thrown);
    }
  };
  return (
    <>
      <button type="button" class="button-quiet" onClick={() => void download()}>
        {label}
      </button>
      {problem.value === null ? null : <ProblemNote problem={problem.value} />}
    </>
  );
}
