import type { Citation, Message } from "@diskret/contract";
import { type AvailableCitation, useChat } from "./chat-context.ts";
import { Seal } from "./seal.tsx";

/** The number of a citation in the running text. Until the answer is finished it is a number only. */
export function CitationMark({ number, message }: { number: number; message: Message }) {
  const { messages, passage } = useChat();
  const citation = message.citations.find((each) => each.number === number);
  if (citation === undefined) return <span class="citation">{number}</span>;
  if (citation.state === "deleted") {
    return (
      <span class="citation deleted">
        <span aria-hidden="true">{number}</span>
        <span class="unseen">{messages.value.citationDeleted(number)}</span>
      </span>
    );
  }
  return (
    <button
      type="button"
      class="citation"
      aria-label={messages.value.citation(number, citation.title)}
      onClick={() => {
        passage.value = citation;
      }}
    >
      {number}
    </button>
  );
}

/** The sources below an answer, each opening its passage. */
export function Sources({ message }: { message: Message }) {
  const { messages } = useChat();
  if (message.citations.length === 0) return null;
  return (
    <section class="sources" aria-label={messages.value.sources}>
      <p class="label" aria-hidden="true">
        {messages.value.sources}
      </p>
      <ol>
        {message.citations.map((citation) => (
          <li key={citation.number}>
            <SourceLine citation={citation} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function SourceLine({ citation }: { citation: Citation }) {
  const { messages, passage } = useChat();
  if (citation.state === "deleted") {
    return (
      <p class="source deleted">
        <span class="number">{citation.number}</span>
        <Seal state="broken" />
        <span>{messages.value.sourceDeleted}</span>
      </p>
    );
  }
  const { page, url } = citation;
  const where = [lastHeading(citation), page === null ? "" : messages.value.page(page), hostOf(url)];
  return (
    <button
      type="button"
      class="source"
      onClick={() => {
        passage.value = citation;
      }}
    >
      <span class="number">{citation.number}</span>
      <span>
        {citation.title}
        <span class="where">{where.filter(Boolean).join(" · ")}</span>
      </span>
    </button>
  );
}

/** On which website the passage stands; nothing for a file. */
function hostOf(url: string | null): string {
  return url === null ? "" : new URL(url).host;
}

/** The last heading says most; one that repeats the title says nothing. */
function lastHeading({ headings, title }: AvailableCitation): string {
  const last = headings.at(-1) ?? "";
  return last === title ? "" : last;
}
