import type { Problem, Source } from "@diskret/contract";
import { useSignal } from "@preact/signals";
import { ProblemNote } from "../components/problem-note.tsx";
import { ScreenHeading } from "../components/screen-heading.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { useDashboard, useWords } from "../state/dashboard.ts";
import { problemOf } from "../state/problem-of.ts";
import { useResource } from "../state/use-resource.ts";
import { SourceScreen } from "./source/source-screen.tsx";
import { DropZone } from "./sources/drop-zone.tsx";
import { RemoveDialog } from "./sources/remove-dialog.tsx";
import { SourceList } from "./sources/source-list.tsx";
import { UploadList } from "./sources/upload-list.tsx";
import { useUploads } from "./sources/use-uploads.ts";

const watchMs = 1000;

/** Whether a source is still on its way to be ready. */
const isUnderWay = (state: Source["state"]): boolean =>
  state === "receiving" || state === "reading" || state === "checking";

/** What the assistant knows: all sources, or the one that the address names. */
export function SourcesScreen() {
  const { navigation } = useDashboard();
  const id = navigation.item.value;
  return id === null ? <AllSources /> : <SourceScreen id={id} />;
}

/** Adding, watching and removing sources. */
function AllSources() {
  const { api } = useDashboard();
  const { words, formats } = useWords();
  const { data, problem, reload } = useResource(api.sources, (list) =>
    list?.sources.some((source) => isUnderWay(source.state)) ? watchMs : null,
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
        <SourceList
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
