import type { ReadableSource } from "@diskret/contract";
import { useEffect, useRef } from "preact/hooks";
import { renderMarkdown } from "../markdown/markdown.ts";
import { type AvailableCitation, useChat } from "./chat-context.ts";

type Passage = ReadableSource["passages"][number];

/** A document laid out for reading, with the cited passage marked and in sight. */
export function SourceText({ source, citation }: { source: ReadableSource; citation: AvailableCitation }) {
  const { messages } = useChat();
  const cited = useRef<HTMLElement>(null);
  useEffect(() => {
    if (cited.current !== null) centre(cited.current);
  }, []);
  let before: Passage | null = null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <div class="document" lang={source.language ?? undefined} dir="auto" tabIndex={0}>
      {source.passages.map((passage) => {
        const heading = newHeading(passage, before);
        before = passage;
        const isCited = passage.id === citation.passageId;
        return (
          <section key={passage.id} class={isCited ? "cited" : ""} ref={isCited ? cited : null}>
            {isCited && <p class="unseen">{messages.value.citedPassage}:</p>}
            {heading !== null && <h3>{heading}</h3>}
            {renderMarkdown(passage.text, (number) => `[${number}]`)}
          </section>
        );
      })}
    </div>
  );
}

/** The heading a passage begins under, where it differs from the one before. */
function newHeading(passage: Passage, before: Passage | null): string | null {
  const heading = passage.headings.at(-1) ?? null;
  const same = before !== null && before.headings.join("\n") === passage.headings.join("\n");
  return same ? null : heading;
}

/** Scrolls the document only; `scrollIntoView` would also move the page around it. */
function centre(element: HTMLElement): void {
  const container = element.parentElement;
  if (container === null) return;
  const { top, height } = element.getBoundingClientRect();
  const room = Math.max(0, container.clientHeight - height) / 2;
  container.scrollTop += top - container.getBoundingClientRect().top - room;
}
