import type { Source } from "@diskret/contract";
import { useSignal } from "@preact/signals";
import { ScreenLink } from "../../components/screen-link.tsx";
import { useWords } from "../../state/dashboard.ts";
import type { SourceLine } from "./arrange-sources.ts";
import { SourceStateMark } from "./source-state.tsx";

interface SourceTableProps {
  readonly lines: readonly SourceLine[];
  readonly onRemove: (source: Source) => void;
}

/** The sources as they were arranged. */
export function SourceTable({ lines, onRemove }: SourceTableProps) {
  const { words } = useWords();
  const { sources: text, care } = words;
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
          <th scope="col" class="count only-wide">
            {care.list.answers}
          </th>
          <th scope="col">
            <span class="hidden">{text.table.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) =>
          line.kind === "source" ? (
            <SourceRow key={line.source.id} source={line.source} onRemove={onRemove} />
          ) : (
            <WebsiteRows key={line.website} website={line.website} pages={line.pages} onRemove={onRemove} />
          ),
        )}
      </tbody>
    </table>
  );
}

interface WebsiteRowsProps {
  readonly website: string;
  readonly pages: readonly Source[];
  readonly onRemove: (source: Source) => void;
}

/** A website in one row, with its pages below once they are wanted. */
function WebsiteRows({ website, pages, onRemove }: WebsiteRowsProps) {
  const { words, formats } = useWords();
  const { list: text } = words.care;
  const open = useSignal(false);
  const sum = (of: (page: Source) => number): number => pages.reduce((total, page) => total + of(page), 0);
  return (
    <>
      <tr>
        <th scope="row">
          <button
            type="button"
            class="button-text source-title"
            aria-expanded={open.value}
            aria-label={text.showPages(website)}
            onClick={() => {
              open.value = !open.value;
            }}
          >
            {website}
          </button>
          <span class="source-facts">{text.pages(pages.length)}</span>
        </th>
        <td class="only-wide" />
        <td class="count only-wide">{formats.number(sum((page) => page.passages))}</td>
        <td class="count only-wide">{formats.number(sum((page) => page.use.answers))}</td>
        <td />
      </tr>
      {open.value ? pages.map((page) => <SourceRow key={page.id} source={page} onRemove={onRemove} nested />) : null}
    </>
  );
}

interface SourceRowProps {
  readonly source: Source;
  readonly onRemove: (source: Source) => void;
  readonly nested?: boolean;
}

function SourceRow({ source, onRemove, nested = false }: SourceRowProps) {
  const { words, formats, language } = useWords();
  const { sources: text, care } = words;
  const inUse = source.state === "ready" || source.state === "off" || source.state === "held";
  const waiting = source.findings.filter((found) => found.waits).map((found) => found.name[language]);
  const facts = [
    source.fileName === source.title ? null : source.fileName,
    formats.bytes(source.bytes),
    source.language === null ? null : text.languages[source.language],
    source.shipped ? text.shipped : formats.when(source.changedAt),
  ].filter((fact) => fact !== null);
  return (
    <tr class={nested ? "nested" : undefined}>
      <th scope="row">
        <span class="source-title">
          <ScreenLink to="sources" item={source.id}>
            {source.title}
          </ScreenLink>
        </span>
        <span class="source-facts">{facts.join(" · ")}</span>
        <span class="only-narrow">
          <SourceStateMark source={source} />
        </span>
        {source.state === "held" ? <span class="source-held">{care.list.holds(waiting.join(", "))}</span> : null}
        {source.error === null ? null : <span class="source-error">{source.error.message[language]}</span>}
      </th>
      <td class="only-wide">
        <SourceStateMark source={source} />
      </td>
      <td class="count only-wide">{inUse ? formats.number(source.passages) : "–"}</td>
      <td class="count only-wide">{inUse ? formats.number(source.use.answers) : "–"}</td>
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
