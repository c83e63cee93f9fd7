import type { Problem, QuestionGroup, QuestionState } from "@diskret/contract";
import { useSignal } from "@preact/signals";
import { ProblemNote } from "../components/problem-note.tsx";
import { ScreenHeading } from "../components/screen-heading.tsx";
import { Skeleton } from "../components/skeleton.tsx";
import { useDashboard, useWords } from "../state/dashboard.ts";
import { problemOf } from "../state/problem-of.ts";
import { useResource } from "../state/use-resource.ts";
import { QuestionItem } from "./questions/question-item.tsx";

const states: readonly QuestionState[] = ["open", "source-added", "done"];

/** What visitors passed on, as a list of things to do. */
export function QuestionsScreen() {
  const { api } = useDashboard();
  const { words } = useWords();
  const { questions: text } = words.care;
  const { data, problem, reload } = useResource(api.questions);
  const said = useSignal("");
  const failed = useSignal<Problem | null>(null);
  const act = async (work: () => Promise<void>) => {
    failed.value = null;
    await work()
      .then(() => {
        said.value = text.changed;
      })
      .catch((thrown: unknown) => {
        failed.value = problemOf(thrown);
      });
    reload();
  };
  const ids = (group: QuestionGroup) => group.members.map(({ id }) => id);
  const list = data.value;
  return (
    <>
      <ScreenHeading title={words.screens.questions}>
        <p>{text.intro}</p>
      </ScreenHeading>
      {list === null ? null : <p class="note">{text.privacy(list.keepDays)}</p>}
      {problem.value === null ? null : <ProblemNote problem={problem.value} onRetry={reload} />}
      {failed.value === null ? null : <ProblemNote problem={failed.value} />}
      <p role="status" class="status-line">
        {said.value}
      </p>
      {list === null ? (
        problem.value === null ? (
          <Skeleton lines={5} />
        ) : null
      ) : list.groups.length === 0 ? (
        <div class="empty">
          <p>
            <strong>{text.none}</strong>
          </p>
          <p>{text.noneWhy}</p>
        </div>
      ) : (
        <QuestionLists
          groups={list.groups}
          onMark={(group, state) => void act(() => api.markQuestions(ids(group), state))}
          onDelete={(group) => void act(() => api.deleteQuestions(ids(group)))}
        />
      )}
    </>
  );
}

interface QuestionListsProps {
  readonly groups: readonly QuestionGroup[];
  readonly onMark: (group: QuestionGroup, state: QuestionState) => void;
  readonly onDelete: (group: QuestionGroup) => void;
}

function QuestionLists({ groups, onMark, onDelete }: QuestionListsProps) {
  const { words } = useWords();
  const { questions: text } = words.care;
  const shown = useSignal<QuestionState>("open");
  const fitting = groups.filter((group) => group.state === shown.value);
  return (
    <>
      <fieldset class="segmented question-states">
        <legend class="hidden">{text.show}</legend>
        {states.map((state) => (
          <label key={state}>
            <input
              type="radio"
              name="question-state"
              checked={state === shown.value}
              onChange={() => {
                shown.value = state;
              }}
            />
            <span>
              {text.states[state]} ({groups.filter((group) => group.state === state).length})
            </span>
          </label>
        ))}
      </fieldset>
      {fitting.length === 0 ? <p class="empty">{text.noneIn}</p> : null}
      <ul class="questions">
        {fitting.map((group) => (
          <QuestionItem
            key={group.members[0]?.id}
            group={group}
            onMark={(state) => onMark(group, state)}
            onDelete={() => onDelete(group)}
          />
        ))}
      </ul>
    </>
  );
}
