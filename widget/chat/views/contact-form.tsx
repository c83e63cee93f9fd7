import type { ContactPreview, ListingCard } from "@diskret/contract";
import { useEffect, useState } from "preact/hooks";
import { RefusedError } from "../transport/errors.ts";
import { type Chat, useChat } from "./chat-context.ts";
import { ContactShown } from "./contact-shown.tsx";
import { copyText } from "./copy-text.ts";

type AvailableCard = Extract<ListingCard, { state: "available" }>;
type Details = "name" | "email" | "phone";

const empty = { text: "", name: "", email: "", phone: "" };

/** A first contact: write, see it as it will go out, confirm. Nothing leaves before; where there is only a page, the text is to copy. */
export function ContactForm({ card, close }: { card: AvailableCard; close: () => void }) {
  const chat = useChat();
  const { api, session, messages } = chat;
  const [fields, setFields] = useState(empty);
  const [shown, setShown] = useState<ContactPreview | null>(null);
  const [status, setStatus] = useState("");
  const [done, setDone] = useState(false);
  const attempt = (act: () => Promise<void>) => act().catch((error: unknown) => setStatus(reasonOf(chat, error)));
  const draft = { listingId: card.id, ...fields };
  useEffect(() => {
    void attempt(async () => {
      const proposed = await api.previewContact(session.ensure(), draft);
      setFields((before) => ({ ...before, text: proposed.text }));
    });
  }, []);
  const text = messages.value;
  if (done) {
    return (
      <p class="contact" role="status">
        {text.contactQueued(shown?.recipient ?? "")}
      </p>
    );
  }
  if (shown !== null) {
    const confirm = () =>
      attempt(async () => {
        await api.confirmContact(session.ensure(), { ...draft, mark: shown.mark });
        setDone(true);
      });
    return <ContactShown shown={shown} status={status} confirm={() => void confirm()} back={() => setShown(null)} />;
  }
  const look = async () => {
    setStatus("");
    if (card.contact === "link") setStatus((await copyText(fields.text)) ? text.copied : "");
    else await attempt(async () => setShown(await api.previewContact(session.ensure(), draft)));
  };
  return <Fields {...{ card, fields, setFields, status, close }} look={() => void look()} />;
}

function reasonOf({ messages }: Chat, error: unknown): string {
  return (error instanceof RefusedError && error.problem.detail) || messages.value.because.unreachable;
}

interface FieldsProps {
  readonly card: AvailableCard;
  readonly fields: typeof empty;
  readonly setFields: (fields: typeof empty) => void;
  readonly status: string;
  readonly look: () => void;
  readonly close: () => void;
}

function Fields({ card, fields, setFields, status, look, close }: FieldsProps) {
  const text = useChat().messages.value;
  const isLink = card.contact === "link";
  const line = (name: Details, label: string, inputMode: "text" | "email" | "tel") => (
    <label>
      {label}
      <input
        inputMode={inputMode}
        value={fields[name]}
        onInput={(event) => setFields({ ...fields, [name]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <form
      class="contact"
      onSubmit={(event) => {
        event.preventDefault();
        look();
      }}
    >
      <label>
        {text.contactText}
        <textarea
          autofocus
          rows={6}
          value={fields.text}
          onInput={(event) => setFields({ ...fields, text: event.currentTarget.value })}
        />
      </label>
      {!isLink && line("name", text.contactName, "text")}
      {!isLink && line("email", text.contactEmail, "email")}
      {!isLink && line("phone", text.contactPhone, "tel")}
      <p class="card-actions">
        <button type="submit" class="plain">
          {isLink ? text.copy : text.contactLook}
        </button>
        <button type="button" class="plain" onClick={close}>
          {text.cancel}
        </button>
      </p>
      <p role="alert">{status}</p>
    </form>
  );
}
