import type { QuestionGroup, QuestionState } from "@diskret/contract";
import { type Signal, useSignal } from "@preact/signals";
import { TryQuestion } from "../../components/try-question.tsx";
import { useWords } from "../../state/dashboard.ts";

interface QuestionItemProps {
  readonly group: QuestionGroup;
  readonly onMark: (state: QuestionState) => void;
  readonly onDelete: () => void;
}

/** Alike questions as one thing to do: try whether it is answered by now, then mark it. */
export function QuestionItem({ group, onMark, onDelete }: QuestionItemProps) {
  const { words, formats } = useWords();
  const { questions: text } = words.care;
  const trying = useSignal(false);
  const others = [...new Set(group.members.map((member) => member.text))].filter((other) => other !== group.text);
  return (
    <li class="question">
      <p class="question-text" lang={group.language}>
        {group.text}
      </p>
      <p class="soft">
        {[group.kind === "feedback" ? text.feedback : text.count(group.count), text.day(formats.day(group.day))].join(
          " · ",
        )}
      </p>
      {others.length === 0 ? null : (
        <details>
          <summary>{text.others}</summary>
          <ul class="question-others">
            {others.map((other) => (
              <li key={other} lang={group.language}>
                {other}
              </li>
            ))}
          </ul>
        </details>
      )}
      <QuestionActions group={group} trying={trying} onMark={onMark} onDelete={onDelete} />
      {trying.value ? <TryQuestion question={group.text} /> : null}
    </li>
  );
}

interface QuestionActionsProps extends QuestionItemProps {
  readonly trying: Signal<boolean>;
}

function QuestionActions({ group, trying, onMark, onDelete }: QuestionActionsProps) {
  const { words } = useWords();
  const { questions: text } = words.care;
  return (
    <div class="question-actions">
      {group.kind === "feedback" ? null : (
        <button
          type="button"
          class="button-quiet"
          aria-expanded={trying.value}
          aria-label={text.tryNamed(group.text)}
          onClick={() => {
            trying.value = !trying.value;
          }}
        >
          {text.tryOut}
        </button>
      )}
      {group.state === "open" ? (
        <>
          <button
            type="button"
            class="button-quiet"
            aria-label={text.addedNamed(group.text)}
            onClick={() => onMark("source-added")}
          >
            {text.added}
          </button>
          <button
            type="button"
            class="button-quiet"
            aria-label={text.doneNamed(group.text)}
            onClick={() => onMark("done")}
          >
            {text.done}
          </button>
        </>
      ) : (
        <button
          type="button"
          class="button-quiet"
          aria-label={text.reopenNamed(group.text)}
          onClick={() => onMark("open")}
        >
          {text.reopen}
        </button>
      )}
      <button
        type="button"
        class="button-text button-text-destroy"
        aria-label={text.removeNamed(group.text)}
        onClick={onDelete}
      >
        {text.remove}
      </button>
    </div>
  );
}
