import type { Language, PassedKind } from "@diskret/contract";
import { useEffect, useRef, useState } from "preact/hooks";
import { faultFrom } from "../conversation/fault.ts";
import { useChat } from "./chat-context.ts";

type Step =
  | { readonly at: "closed" | "busy" | "undone" }
  | { readonly at: "review"; readonly text: string; readonly hint: string }
  | { readonly at: "stored"; readonly id: string };

interface PassOnProps {
  readonly kind: PassedKind;
  /** What is looked through first; empty where the visitor writes it. */
  readonly text: string;
  readonly language: Language;
}

/**
 * Passes words on to the operator by the visitor's own act: shows exactly what would be stored, to be changed at will,
 * and stores it only when that was confirmed. It can be taken back right after.
 */
export function PassOn({ kind, text, language }: PassOnProps) {
  const { api, state, messages } = useChat();
  const words = messages.value.passOn;
  const [step, setStep] = useState<Step>({ at: "closed" });
  const name = state.facts.value?.controller?.name ?? null;

  const attempt = async (work: () => Promise<void>, back: Step): Promise<void> => {
    setStep({ at: "busy" });
    state.fault.value = null;
    await work().catch((error: unknown) => {
      state.fault.value = faultFrom("passOn", error, null);
      setStep(back);
    });
  };
  const offer = (given: string, confirmed: boolean, back: Step) =>
    attempt(async () => {
      const answer = await api.passOn({ kind, text: given, language, confirmed });
      if (answer.state === "stored") return setStep({ at: "stored", id: answer.id });
      const special = answer.special.map((each) => each[language]).join(", ");
      const changed = confirmed ? words.changed : words.replaced(answer.replaced);
      setStep({
        at: "review",
        text: answer.text,
        hint: [words.exactly(answer.keepDays), changed, special && words.special(special)].filter(Boolean).join(" "),
      });
    }, back);
  const open = () =>
    text === "" ? setStep({ at: "review", text: "", hint: words.write }) : void offer(text, false, { at: "closed" });
  const takeBack = (id: string) =>
    void attempt(
      async () => {
        await api.takeBack(id);
        setStep({ at: "undone" });
      },
      { at: "stored", id },
    );

  return (
    <div class="pass-on">
      {step.at === "closed" && (
        <button type="button" class="plain" onClick={open}>
          {kind === "question" ? words.open(name) : words.openFeedback(name)}
        </button>
      )}
      {step.at === "review" && (
        <Review
          key={step.text}
          {...step}
          confirm={(given) => void offer(given, true, { ...step, text: given })}
          cancel={() => setStep({ at: "closed" })}
        />
      )}
      <Said step={step} name={name} takeBack={takeBack} />
    </div>
  );
}

interface ReviewProps {
  readonly text: string;
  readonly hint: string;
  readonly confirm: (text: string) => void;
  readonly cancel: () => void;
}

function Review({ text, hint, confirm, cancel }: ReviewProps) {
  const { messages } = useChat();
  const words = messages.value.passOn;
  const [draft, setDraft] = useState(text);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.trim() !== "") confirm(draft.trim());
      }}
    >
      <label>
        {words.label}
        <textarea
          ref={field}
          rows={3}
          maxLength={1000}
          value={draft}
          onInput={(event) => setDraft(event.currentTarget.value)}
        />
      </label>
      <p>{hint}</p>
      <div class="choices">
        <button type="submit" class="plain strong">
          {words.confirm}
        </button>
        <button type="button" class="plain" onClick={cancel}>
          {messages.value.cancel}
        </button>
      </div>
    </form>
  );
}

interface SaidProps {
  readonly step: Step;
  readonly name: string | null;
  readonly takeBack: (id: string) => void;
}

/** What became of it, said aloud, and the way back. */
function Said({ step, name, takeBack }: SaidProps) {
  const { messages } = useChat();
  const words = messages.value.passOn;
  return (
    <>
      <p role="status">
        {step.at === "busy" && words.busy}
        {step.at === "stored" && words.stored(name)}
        {step.at === "undone" && words.undone}
      </p>
      {step.at === "stored" && (
        <button type="button" class="plain" onClick={() => takeBack(step.id)}>
          {words.undo}
        </button>
      )}
    </>
  );
}
