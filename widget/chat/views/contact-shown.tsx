import type { ContactPreview } from "@diskret/contract";
import { useEffect, useRef } from "preact/hooks";
import { useChat } from "./chat-context.ts";

interface ShownProps {
  readonly shown: ContactPreview;
  readonly status: string;
  readonly confirm: () => void;
  readonly back: () => void;
}

/** The request exactly as it will be passed on, with the one button that does it. */
export function ContactShown({ shown, status, confirm, back }: ShownProps) {
  const text = useChat().messages.value;
  const message = useRef<HTMLTextAreaElement>(null);
  useEffect(() => message.current?.focus(), []);
  return (
    <div class="contact">
      <p>{text.contactSeen(shown.recipient)}</p>
      <textarea ref={message} readOnly aria-label={text.contactText} value={shown.message} />
      <p class="card-actions">
        <button type="button" class="plain" onClick={confirm}>
          {text.contactConfirm}
        </button>
        <button type="button" class="plain" onClick={back}>
          {text.edit}
        </button>
      </p>
      <p role="alert">{status}</p>
    </div>
  );
}
