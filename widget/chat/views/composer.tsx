import { useSignalEffect } from "@preact/signals";
import type { TargetedKeyboardEvent } from "preact";
import { useRef } from "preact/hooks";
import { type Chat, useChat } from "./chat-context.ts";
import { Icon } from "./icon.tsx";

/** The contract's limit for a question, and from where on the count is shown. */
const longestQuestion: typeof import("@diskret/contract").questionMaxLength = 4000;
const countFrom = 3600;
const mostRows = 8;

/** Where the visitor writes. Enter sends, Shift and Enter makes a new line. */
export function Composer() {
  const chat = useChat();
  const { state, messages, actions } = chat;
  const field = useRef<HTMLTextAreaElement>(null);
  const text = messages.value;
  const draft = state.draft.value;
  const left = longestQuestion - draft.trim().length;
  const ready = state.facts.value !== null;
  useSignalEffect(() => {
    const written = state.draft.value;
    if (field.current !== null) growToFit(field.current, written);
  });
  useSignalEffect(() => {
    if (state.editing.value !== null) field.current?.focus();
  });
  const submit = () => {
    if (left >= 0) actions.send(state.draft.value);
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {state.editing.value !== null && <EditingLine />}
      <div class="field">
        <label class="unseen" for="question">
          {text.question}
        </label>
        <textarea
          ref={field}
          id="question"
          rows={1}
          dir="auto"
          enterkeyhint="send"
          autocomplete="off"
          placeholder={text.placeholder}
          disabled={!ready}
          value={draft}
          aria-describedby="disclosure"
          aria-invalid={left < 0}
          onInput={(event) => {
            state.draft.value = event.currentTarget.value;
          }}
          onKeyDown={(event) => onKeyDown(event, submit)}
        />
        <ComposerButton chat={chat} sendable={ready && draft.trim() !== "" && left >= 0} />
      </div>
      {draft.length > countFrom && (
        <p class="count" role="status">
          {text.tooLong(left)}
        </p>
      )}
    </form>
  );
}

/** Enter that ends the composing of a character (IME) does not send. */
function onKeyDown(event: TargetedKeyboardEvent<HTMLTextAreaElement>, submit: () => void): void {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  submit();
}

/** Rows instead of a height: an inline style is nothing a strict page allows. */
function growToFit(field: HTMLTextAreaElement, written: string): void {
  if (field.value !== written) field.value = written;
  field.rows = 1;
  const lineHeight = Number.parseFloat(getComputedStyle(field).lineHeight);
  const padding = field.clientHeight - lineHeight;
  field.rows = Math.max(1, Math.min(mostRows, Math.round((field.scrollHeight - padding) / lineHeight)));
}

function ComposerButton({ chat, sendable }: { chat: Chat; sendable: boolean }) {
  const text = chat.messages.value;
  if (chat.state.busy.value) {
    return (
      <button
        type="button"
        class="send"
        aria-label={text.stop}
        title={text.stop}
        onClick={() => void chat.actions.stop()}
      >
        <Icon name="stop" />
      </button>
    );
  }
  return (
    <button type="submit" class="send" aria-label={text.send} title={text.send} disabled={!sendable}>
      <Icon name="send" />
    </button>
  );
}

function EditingLine() {
  const { state, messages } = useChat();
  return (
    <p class="editing">
      <span role="status">{messages.value.editing}</span>
      <button
        type="button"
        class="plain"
        onClick={() => {
          state.editing.value = null;
          state.draft.value = "";
        }}
      >
        {messages.value.cancel}
      </button>
    </p>
  );
}
