import type { Source } from "@diskret/contract";
import { useWords } from "../../state/dashboard.ts";

/** Where a source stands, with the progress while it is being read. */
export function SourceStateMark({ source }: { readonly source: Source }) {
  const { words } = useWords();
  const name = words.sources.states[source.state];
  return (
    <span class={`state state-${source.state}`}>
      {name}
      {source.pages !== null && (source.state === "reading" || source.state === "paused")
        ? ` ${source.pages.read}/${source.pages.total}`
        : null}
      {source.state === "reading" ? (
        <progress value={source.progress} max={1} aria-label={`${name}: ${source.title}`} />
      ) : null}
    </span>
  );
}
