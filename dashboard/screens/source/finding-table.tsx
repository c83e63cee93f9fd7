import type { FindingPlaces, Source } from "@diskret/contract";
import { useSignal } from "@preact/signals";
import { ProblemNote } from "../../components/problem-note.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { useDashboard, useWords } from "../../state/dashboard.ts";
import { useResource } from "../../state/use-resource.ts";
import { FoundPlace } from "./found-place.tsx";

interface FindingTableProps {
  readonly source: Source;
  /** What can be done about it, where the source waits. */
  readonly children?: preact.ComponentChildren;
}

/** Which kinds of personal data a source holds, how many, and where, before it is switched on (KNOW-06). */
export function FindingTable({ source, children }: FindingTableProps) {
  const { api } = useDashboard();
  const { words } = useWords();
  const { findings: text } = words.care;
  const held = source.state === "held";
  const { data, problem, reload } = useResource((signal) => api.findings(source.id, signal));
  return (
    <section aria-labelledby="findings" class={held ? "findings findings-held" : "findings"}>
      <h2 id="findings">{held ? text.heldTitle : text.title}</h2>
      <p>{held ? text.heldWhy : text.why}</p>
      {problem.value === null ? null : <ProblemNote problem={problem.value} onRetry={reload} />}
      {data.value === null ? (
        problem.value === null ? (
          <Skeleton lines={source.findings.length + 1} />
        ) : null
      ) : (
        <Kinds source={source} found={data.value} />
      )}
      <p class="soft">{text.notStored}</p>
      {held ? <p>{text.heldChoice}</p> : null}
      {children}
    </section>
  );
}

function Kinds({ source, found }: { readonly source: Source; readonly found: readonly FindingPlaces[] }) {
  const { words, formats, language } = useWords();
  const { findings: text } = words.care;
  const shown = useSignal<string | null>(null);
  const sorted = found.toSorted(
    (one, other) => Number(other.waits) - Number(one.waits) || other.occurrences - one.occurrences,
  );
  const open = found.find(({ kind }) => kind === shown.value);
  return (
    <>
      <table class="finding-table">
        <thead>
          <tr>
            <th scope="col">{text.table.kind}</th>
            <th scope="col" class="count">
              {text.table.different}
            </th>
            <th scope="col" class="count only-wide">
              {text.table.occurrences}
            </th>
            <th scope="col">
              <span class="hidden">{text.table.place}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((kind) => (
            <tr key={kind.kind}>
              <th scope="row">
                <span class="finding-name">{kind.name[language]}</span>
                {kind.waits ? (
                  <span class="finding-waits">{kind.special ? `${text.special}, ${text.waits}` : text.waits}</span>
                ) : null}
              </th>
              <td class="count">{formats.number(kind.different)}</td>
              <td class="count only-wide">{formats.number(kind.occurrences)}</td>
              <td class="row-action">
                <button
                  type="button"
                  class="button-text"
                  aria-expanded={shown.value === kind.kind}
                  aria-label={`${shown.value === kind.kind ? text.hide : text.show}: ${kind.name[language]}`}
                  onClick={() => {
                    shown.value = shown.value === kind.kind ? null : kind.kind;
                  }}
                >
                  {shown.value === kind.kind ? text.hide : text.show}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {open === undefined ? null : <FoundPlace key={open.kind} source={source} finding={open} />}
    </>
  );
}
