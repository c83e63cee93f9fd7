import type { Source } from "@diskret/contract";
import { useWords } from "../../state/dashboard.ts";

interface SourceTableProps {
  readonly sources: readonly Source[];
  readonly onRemove: (source: Source) => void;
}

/** All sources, the newest first. */
export function SourceTable({ sources, onRemove }: SourceTableProps) {
  const { words } = useWords();
  const { sources: text } = words;
  if (sources.length === 0) return <p class="empty">{text.none}</p>;
  return (
    <table class="source-table">
      <thead>
        <tr>
          <th scope="col">{text.table.source}</th>
          <th scope="col" class="only-wide">
            {text.table.state}
          </th>
          <th scope="col" class="count only-wide">
            {text.table.passages}
          </th>
          <th scope="col">
            <span class="hidden">{text.table.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sources
          .toSorted((left, right) => right.createdAt.localeCompare(left.createdAt))
          .map((source) => (
            <SourceRow key={source.id} source={source} onRemove={onRemove} />
          ))}
      </tbody>
    </table>
  );
}

function SourceRow({ source, onRemove }: { readonly source: Source; readonly onRemove: (source: Source) => void }) {
  const { words, formats, language } = useWords();
  const { sources: text } = words;
  const facts = [
    source.fileName === source.title ? null : source.fileName,
    formats.bytes(source.bytes),
    source.language === null ? null : text.languages[source.language],
    source.shipped ? text.shipped : formats.when(source.createdAt),
  ].filter((fact) => fact !== null);
  return (
    <tr>
      <th scope="row">
        <span class="source-title">{source.title}</span>
        <span class="source-facts">{facts.join(" · ")}</span>
        <span class="only-narrow">
          <ReadingState source={source} />
        </span>
        {source.error === null ? null : <span class="source-error">{source.error.message[language]}</span>}
      </th>
      <td class="only-wide">
        <ReadingState source={source} />
      </td>
      <td class="count only-wide">{source.state === "ready" ? formats.number(source.passages) : "–"}</td>
      <td class="row-action">
        <button
          type="button"
          class="button-text button-text-destroy"
          aria-label={text.removeNamed(source.title)}
          onClick={() => onRemove(source)}
        >
          {text.remove}
        </button>
      </td>
    </tr>
  );
}

function ReadingState({ source }: { readonly source: Source }) {
  const { words } = useWords();
  const name = words.sources.states[source.state];
  return (
    <span class={`state state-${source.state}`}>
      {name}
      {source.state === "reading" ? (
        <progress value={source.progress} max={1} aria-label={`${name}: ${source.title}`} />
      ) : null}
    </span>
  );
}
