import type { Controller, ControllerState, Problem } from "@diskret/contract";
import { useSignal } from "@preact/signals";
import { ProblemNote } from "../../components/problem-note.tsx";
import type { TextField } from "../../messages/index.ts";
import { useDashboard, useWords } from "../../state/dashboard.ts";
import { problemOf } from "../../state/problem-of.ts";
import { FactField } from "./fact-field.tsx";
import { faultOf } from "./fault-of.ts";

interface ControllerFormProps {
  readonly state: ControllerState;
  readonly onSaved: (state: ControllerState) => void;
}

const groups = [
  { name: "who", fields: ["name", "representedBy", "address"] },
  { name: "reach", fields: ["email", "phone", "humanContact"] },
  { name: "dpo", fields: ["dpoContact"] },
  { name: "entry", fields: ["registerEntry", "vatId"] },
  { name: "hosting", fields: ["hostingProvider", "hostingCountry"] },
] as const satisfies readonly { readonly name: string; readonly fields: readonly TextField[] }[];

/** The form. What is missing is said at its field with the law that wants it; saving what is there is always possible. */
export function ControllerForm({ state, onSaved }: ControllerFormProps) {
  const { words } = useWords();
  const { controller: text } = words;
  const { draft, saving, saved, problem, changed, set, save } = useDraft({ state, onSaved });
  return (
    <form
      class="controller-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.currentTarget);
      }}
    >
      <MissingSummary count={state.missing.length} />
      {groups.map((group) => (
        <fieldset key={group.name}>
          <legend>{text.groups[group.name]}</legend>
          {group.name === "dpo" ? (
            <label class="check-line">
              <input
                type="checkbox"
                checked={draft.value.dpoRequired}
                onChange={(event) => set({ dpoRequired: event.currentTarget.checked })}
              />
              <span>{text.dpoRequired}</span>
            </label>
          ) : null}
          {group.fields.map((field) => (
            <FactField
              key={field}
              field={field}
              value={draft.value[field]}
              missing={state.missing.find((fact) => fact.field === field) ?? null}
              onChange={(value) => set({ [field]: value })}
            />
          ))}
        </fieldset>
      ))}
      {problem.value === null ? null : <ProblemNote problem={problem.value} />}
      <div class="form-actions">
        <button type="submit" class="button" aria-disabled={saving.value}>
          {saving.value ? text.saving : text.save}
        </button>
        <span role="status" class="soft">
          {saved.value ? text.saved : changed ? text.unsaved : null}
        </span>
      </div>
    </form>
  );
}

/** What is typed but not stored yet, and the way to store it. */
function useDraft({ state, onSaved }: ControllerFormProps) {
  const { api } = useDashboard();
  const { words } = useWords();
  const { controller: text } = words;
  const draft = useSignal<Controller>(state.controller);
  const saving = useSignal(false);
  const saved = useSignal(false);
  const problem = useSignal<Problem | null>(null);
  const changed = JSON.stringify(draft.value) !== JSON.stringify(state.controller);
  const set = (changes: Partial<Controller>) => {
    saved.value = false;
    draft.value = { ...draft.value, ...changes };
  };
  const save = async (form: HTMLFormElement) => {
    const wrong = groups
      .flatMap((group) => group.fields)
      .find((field) => faultOf(field, draft.value[field], text) !== null);
    if (wrong !== undefined) return form.querySelector<HTMLElement>(`[name="${wrong}"]`)?.focus();
    saving.value = true;
    problem.value = null;
    try {
      const stored = await api.saveController(draft.value);
      draft.value = stored.controller;
      onSaved(stored);
      saved.value = true;
    } catch (thrown) {
      problem.value = problemOf(thrown);
    }
    saving.value = false;
  };
  return { draft, saving, saved, problem, changed, set, save };
}

function MissingSummary({ count }: { readonly count: number }) {
  const { words } = useWords();
  const { controller: text } = words;
  if (count === 0) return <p class="note note-well">{text.complete}</p>;
  return (
    <p class="note note-due">
      <strong>{text.missing(count)}.</strong> {text.missingWhy}
    </p>
  );
}
