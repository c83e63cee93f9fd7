import type { Problem, Source } from "@diskret/contract";
import { useSignal } from "@preact/signals";
import { ProblemNote } from "../components/problem-note.tsx";
import { ScreenHeading } from "../components/screen-heading.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { useDashboard, useWords } from "../state/dashboard.ts";
import { problemOf } from "../state/problem-of.ts";
import { useResource } from "../state/use-resource.ts";
import { DropZone } from "./sources/drop-zone.tsx";
import { RemoveDialog } from "./sources/remove-dialog.tsx";
import { SourceTable } from "./sources/source-table.tsx";
import { UploadList } from "./sources/upload-list.tsx";
import { useUploads } from "./sources/use-uploads.ts";

const watchMs = 1000;

/** What the assistant knows: adding, watching and removing sources. */
export function SourcesScreen() {
  const { api } = useDashboard();
  const { words, formats } = useWords();
  const { data, problem, reload } = useResource(api.sources, (list) =>
    list?.sources.some((source) => source.state === "receiving" || source.state === "reading") ? watchMs : null,
  );
  const list = data.value;
  const uploads = useUploads(list?.uploadMaxBytes ?? Number.POSITIVE_INFINITY, reload);
  const asked = useSignal<Source | null>(null);
  const removed = useSignal("");
  const removal = useSignal<Problem | null>(null);
  const remove = async (source: Source) => {
    removal.value = null;
    try {
      await api.removeSource(source.id);
      removed.value = words.sources.removed(source.title);
    } catch (thrown) {
      removal.value = problemOf(thrown);
    }
    reload();
  };
  return (
    <>
      <ScreenHeading title={words.screens.sources}>
        <p>{words.sources.intro}</p>
      </ScreenHeading>
      <DropZone limit={list === null ? null : formats.bytes(list.uploadMaxBytes)} onFiles={uploads.add} />
      <UploadList uploads={uploads} />
      {problem.value === null ? null : <ProblemNote problem={problem.value} onRetry={reload} />}
      {removal.value === null ? null : <ProblemNote problem={removal.value} />}
      <p role="status" class="status-line">
        {removed.value}
      </p>
      {list === null ? (
        problem.value === null ? (
          <Skeleton lines={4} />
        ) : null
      ) : (
        <SourceTable
          sources={list.sources}
          onRemove={(source) => {
            asked.value = source;
          }}
        />
      )}
      {asked.value === null ? null : (
        <RemoveDialog
          source={asked.value}
          onConfirm={(source) => void remove(source)}
          onClose={() => {
            asked.value = null;
          }}
        />
      )}
    </>
  );
}
