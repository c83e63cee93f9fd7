import type { ListingCard, Message } from "@diskret/contract";
import { useState } from "preact/hooks";
import { useChat } from "./chat-context.ts";
import { ContactForm } from "./contact-form.tsx";
import { Icon } from "./icon.tsx";

type AvailableCard = Extract<ListingCard, { state: "available" }>;

/** What was looked for, part by part, and the listings that were found. Taking a part back sends it as a question. */
export function FoundListings({ message, last }: { message: Message; last: boolean }) {
  const { state, messages, actions } = useChat();
  const { found } = message;
  if (found === undefined) return null;
  const text = messages.value;
  return (
    <div class="found">
      {found.understood.length > 0 && (
        <>
          <p class="where">{text.understood}</p>
          <ul class="understood">
            {found.understood.map(({ label, removal }) => (
              <li key={label}>
                <button
                  type="button"
                  class="plain"
                  aria-label={text.takeBack(label)}
                  disabled={!last || state.busy.value}
                  onClick={() => actions.send(removal)}
                >
                  {label}
                  <Icon name="close" />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <ul class="cards">
        {found.cards.map((card) => (
          <li key={card.id}>
            {card.state === "gone" ? (
              <p class="card gone">{text.listingGone}</p>
            ) : (
              <Card card={card} lang={message.language} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Card({ card, lang }: { card: AvailableCard; lang: string }) {
  const { messages } = useChat();
  const [open, setOpen] = useState(false);
  const text = messages.value;
  return (
    <article class="card" lang={lang}>
      <h3>{card.title}</h3>
      {card.provider !== null && <p class="where">{card.provider}</p>}
      {card.facts.length > 0 && <p>{card.facts.join(" · ")}</p>}
      {card.summary !== "" && (
        <p class="where" dir="auto">
          {card.summary}
        </p>
      )}
      <p class="card-actions">
        {card.url !== null && (
          <a href={card.url} target="_blank" rel="noopener noreferrer" aria-label={`${text.toListing}: ${card.title}`}>
            {text.toListing}
          </a>
        )}
        {card.contact !== "none" && !open && (
          <button
            type="button"
            class="plain"
            aria-label={`${text.contact}: ${card.title}`}
            onClick={() => setOpen(true)}
          >
            {text.contact}
          </button>
        )}
      </p>
      {open && <ContactForm card={card} close={() => setOpen(false)} />}
    </article>
  );
}
