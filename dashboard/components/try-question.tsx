import type { Problem, TrialResult } from "@diskret/contract";
import { useSignal } from "@preact/signals";
import { useDashboard, useWords } from "../state/dashboard.ts";
import { problemOf } from "../state/problem-of.ts";
import { ProblemNote } from "./problem-note.tsx";
import { ScreenLink } from "./screen-link.tsx";

interface TryQuestionProps {
  /** The one source to be asked; all where it is not given. */
  readonly sourceId?: string;
  /** What stands in the field at first. */
  readonly question?: string;
}

/** Asks a question as a visitor would, without a conversation, and shows what was found and why. */
export function TryQuestion({ sourceId, question = "" }: TryQuestionProps) {
  const { api } = useDashboard();
  const { words } = useWords();
  const { trial: text } = words.care;
  const asked = useSignal(question);
  const result = useSignal<TrialResult | null>(null);
  const problem = useSignal<Problem | null>(null);
  const busy = useSignal(false);
  const ask = async () => {
    problem.value = null;
    busy.value = true;
    try {
      result.value = await api.tryQuestion({ question: asked.value, ...(sourceId === undefined ? {} : { sourceId }) });
    } catch (thrown) {
      problem.value = problemOf(thrown);
    }
    busy.value = false;
  };
  const id = `trial-${sourceId ?? question.length}`;
  return (
    <section aria-labelledby={id} class="trial">
      <h2 id={id}>{sourceId === undefined ? text.titleAll : text.title}</h2>
      {sourceId === undefined ? null : <p class="soft">{text.why}</p>}
      <form
        class="trial-form"
        onSubmit={(event) => {
          event.preventDefault();
          void ask();
        }}
      >
        <label>
          <span>{text.question}</span>
          <input
            type="text"
            required
            maxLength={4000}
            value={asked.value}
            onInput={(event) => {
              asked.value = event.currentTarget.value;
            }}
          />
        </label>
        <button type="submit" class="button">
          {text.ask}
        </button>
      </form>
      <div aria-live="polite">
        {problem.value === null ? null : <ProblemNote problem={problem.value} />}
        {busy.value ? <p class="soft">{text.asking}</p> : null}
        {result.value === null || busy.value ? null : <Outcome result={result.value} />}
      </div>
    </section>
  );
}

function Outcome({ result }: { readonly result: TrialResult }) {
  const { words } = useWords();
  const { trial: text, source } = words.care;
  return (
    <div class="trial-outcome">
      <h3>{text.answer}</h3>
      {result.outcome === "unknown" ? <p class="soft">{text.unknown}</p> : null}
      <p class="trial-answer" lang={result.language}>
        {result.answer}
      </p>
      <h3>{result.passages.length === 0 ? text.nothingFound : text.found(result.passages.length)}</h3>
      <ol class="trial-passages">
        {result.passages.map((passage) => (
          <li key={passage.id}>
            <p class="passage-place">
              <ScreenLink to="sources" item={passage.sourceId}>
                {passage.title}
              </ScreenLink>
              {[
                ...(passage.page === null ? [] : [source.page(passage.page)]),
                ...passage.headings,
                text.score(Math.round(passage.score * 100)),
                ...(passage.cited === null ? [] : [text.cited(passage.cited)]),
              ]
                .map((part) => ` · ${part}`)
                .join("")}
            </p>
            <details>
              <summary>{text.reasons}</summary>
              <ul class="trial-reasons">
                {passage.reasons.map((reason) => (
                  <li key={reason.word}>{text.meets(reason.word, reason.met.join(", "))}</li>
                ))}
              </ul>
              <p class="passage-text">{passage.text}</p>
            </details>
          </li>
        ))}
      </ol>
    </div>
  );
}
