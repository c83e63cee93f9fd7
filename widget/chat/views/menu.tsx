import { useState } from "preact/hooks";
import { useChat } from "./chat-context.ts";
import { SheetFrame } from "./sheet-frame.tsx";

/** How long the conversation is kept, taking it along, deleting it, ending it. */
export function Menu() {
  const { messages, minimise, sheet } = useChat();
  const text = messages.value;
  return (
    <SheetFrame title={text.menu}>
      <KeepFor />
      <TakeAlong />
      <DeleteEverything />
      {minimise === null && (
        <button
          type="button"
          class="plain"
          onClick={() => {
            sheet.value = "end";
          }}
        >
          {text.end}
        </button>
      )}
    </SheetFrame>
  );
}

function useHasMessages(): boolean {
  return useChat().state.transcript.value.messages.length > 0;
}

function KeepFor() {
  const { state, messages, language, actions } = useChat();
  const empty = !useHasMessages();
  const { about } = state.transcript.value;
  const keep = state.facts.value?.keepDays;
  if (keep === undefined) return null;
  const date =
    about === null ? null : new Date(about.expiresAt).toLocaleDateString(language.value, { dateStyle: "long" });
  return (
    <fieldset>
      <legend>{messages.value.keepFor}</legend>
      <div class="days">
        {keep.choices.map((days) => (
          <label key={days}>
            <input
              type="radio"
              name="keep"
              checked={days === (about?.keepDays ?? keep.default)}
              disabled={empty}
              onChange={() => void actions.keep(days)}
            />
            <span>{messages.value.days(days)}</span>
          </label>
        ))}
      </div>
      <p class="meaning">{messages.value.keepMeaning(date)}</p>
    </fieldset>
  );
}

function TakeAlong() {
  const { messages, actions } = useChat();
  const disabled = !useHasMessages();
  return (
    <fieldset>
      <legend>{messages.value.take}</legend>
      <div class="choices">
        <button type="button" class="plain" disabled={disabled} onClick={() => void actions.export("markdown")}>
          {messages.value.exportReadable}
        </button>
        <button type="button" class="plain" disabled={disabled} onClick={() => void actions.export("json")}>
          {messages.value.exportJson}
        </button>
      </div>
    </fieldset>
  );
}

/** Deleting asks once more in place, as it cannot be undone. */
function DeleteEverything() {
  const { messages, actions, sheet } = useChat();
  const [asked, setAsked] = useState(false);
  const disabled = !useHasMessages();
  const text = messages.value;
  const clear = async () => {
    if (await actions.clear()) sheet.value = null;
  };
  return (
    <fieldset>
      <legend>{text.clear}</legend>
      <p class="meaning">{text.clearMeaning}</p>
      <div class="choices">
        {asked ? (
          <>
            <button type="button" class="destroys" onClick={() => void clear()}>
              {text.clearConfirm}
            </button>
            <button type="button" class="plain" onClick={() => setAsked(false)}>
              {text.cancel}
            </button>
          </>
        ) : (
          <button type="button" class="plain red" disabled={disabled} onClick={() => setAsked(true)}>
            {text.clear} …
          </button>
        )}
      </div>
    </fieldset>
  );
}
