import type { Source, SourcePassages } from "@diskret/contract";
import { useSignal } from "@preact/signals";
import { ProblemNote } from "../../components/problem-note.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { useDashboard, useWords } from "../../state/dashboard.ts";
import { useResource } from "../../state/use-resource.ts";
import { Passage } from "./passage.tsx";

const stretchLength = 20;

/** All passages of a source in reading order, a stretch at a time, with a jump to a page. */
export function PassageList({ source }: { readonly source: Source }) {
  const { api } = useDashboard();
  const { words } = useWords();
  const { source: text } = words.care;
  const from = useSignal(0);
  const { data, problem, reload } = useResource(
    (signal) => api.passages(source.id, { from: from.value, limit: stretchLength, marked: false }, signal),
    undefined,
    `${from.value} ${source.state}`,
  );
  const stretch = data.value;
  const go = (ordinal: number) => {
    from.value = Math.max(0, ordinal);
    document.querySelector("#passages")?.scrollIntoView();
  };
  return (
    <section aria-labelledby="passages">
      <h2 id="passages">{text.passages}</h2>
      {problem.value === null ? null : <ProblemNote problem={problem.value} onRetry={reload} />}
      {stretch === null ? (
        problem.value === null ? (
          <Skeleton lines={6} />
        ) : null
      ) : stretch.passages.length === 0 ? (
        <p class="empty">{text.noPassages}</p>
      ) : (
        <>
          <PassageTools stretch={stretch} from={from.value} onGo={go} />
          {stretch.passages.map((passage) => (
            <Passage key={passage.id} passage={passage} />
          ))}
          <div class="passage-steps">
            {from.value === 0 ? null : (
              <button type="button" class="button-quiet" onClick={() => go(from.value - stretchLength)}>
                {text.earlier}
              </button>
            )}
            {stretch.next === null ? null : (
              <button type="button" class="button-quiet" onClick={() => go(stretch.next ?? 0)}>
                {text.later}
              </button>
            )}
          </div>
        </>
      )}
    </section>
  );
}

interface PassageToolsProps {
  readonly stretch: SourcePassages;
  readonly from: number;
  readonly onGo: (ordinal: number) => void;
}

function PassageTools({ stretch, from, onGo }: PassageToolsProps) {
  const { words } = useWords();
  const { source: text } = words.care;
  return (
    <div class="passage-tools">
      <p class="soft">
        {text.passagesNote(
          (stretch.passages[0]?.ordinal ?? 0) + 1,
          (stretch.passages.at(-1)?.ordinal ?? 0) + 1,
          stretch.total,
        )}
      </p>
      {stretch.pages.length < 2 ? null : (
        <label>
          <span>{text.jump}</span>
          <select
            onChange={(event) => {
              onGo(Number(event.currentTarget.value));
            }}
          >
            {stretch.pages.map(({ page, ordinal }) => (
              <option key={page} value={ordinal} selected={ordinal <= from}>
                {page}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
