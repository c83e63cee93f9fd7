import type { Problem } from "@diskret/contract";
import { useSignal } from "@preact/signals";
import type { DocumentPath } from "../api/index.ts";
import { useDashboard } from "../state/dashboard.ts";
import { problemOf } from "../state/problem-of.ts";
import { ProblemNote } from "./problem-note.tsx";

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
      const url = URL.createObjectURL(await api.document(path));
      const link = document.createElement("a");
      link.href = url;
      link.download = fileName;
      link.click();
      URL.revokeObjectURL(url);
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
