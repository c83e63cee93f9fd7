import type { Source } from "@diskret/contract";
import { useSignal } from "@preact/signals";
import { useWords } from "../../state/dashboard.ts";
import { arrangeSources, type SourceView } from "./arrange-sources.ts";
import { SourceFilter } from "./source-filter.tsx";
import { SourceTable } from "./source-table.tsx";

/** From how many sources on the list can be searched and sorted. */
const filterFrom = 4;

/** Lines shown at a time, so that a list of thousands opens at once. */
const linesAtOnce = 100;

interface SourceListProps {
  readonly sources: readonly Source[];
  readonly onRemove: (source: Source) => void;
}

/** All sources, found and sorted as wanted. */
export function SourceList({ sources, onRemove }: SourceListProps) {
  const { words } = useWords();
  const view = useSignal<SourceView>({ search: "", state: "any", kind: "any", order: "newest" });
  const shown = useSignal(linesAtOnce);
  if (sources.length === 0) return <p class="empty">{words.sources.none}</p>;
  const lines = arrangeSources(sources, view.value);
  const count = lines.reduce((sum, line) => sum + (line.kind === "website" ? line.pages.length : 1), 0);
  return (
    <>
      {sources.length < filterFrom ? null : <SourceFilter sources={sources} view={view} shown={count} />}
      {lines.length === 0 ? (
        <p class="empty">{words.care.list.noMatch}</p>
      ) : (
        <SourceTable lines={lines.slice(0, shown.value)} onRemove={onRemove} />
      )}
      {lines.length <= shown.value ? null : (
        <button
          type="button"
          class="button-quiet more"
          onClick={() => {
            shown.value += linesAtOnce;
          }}
        >
          {words.care.list.more}
        </button>
      )}
    </>
  );
}
