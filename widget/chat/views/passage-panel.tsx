import type { ReadableSource } from "@diskret/contract";
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { faultFrom } from "../conversation/fault.ts";
import { RefusedError } from "../transport/errors.ts";
import { type AvailableCitation, type Chat, useChat } from "./chat-context.ts";
import { Icon } from "./icon.tsx";
import { Seal } from "./seal.tsx";
import { SourceText } from "./source-text.tsx";

/** The source of a citation, opened at the cited passage. */
export function PassagePanel() {
  const { passage } = useChat();
  return passage.value === null ? null : <Opened key={passage.value.passageId} citation={passage.value} />;
}

function Opened({ citation }: { citation: AvailableCitation }) {
  const chat = useChat();
  const source = useSignal<ReadableSource | "deleted" | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    const root = heading.current?.getRootNode();
    opener.current = root instanceof ShadowRoot ? root.activeElement : null;
    heading.current?.focus();
    const closing = new AbortController();
    void load(chat, citation, closing.signal).then((loaded) => {
      source.value = loaded;
    });
    return () => closing.abort();
  }, []);
  const close = () => {
    chat.passage.value = null;
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  const text = chat.messages.value;
  return (
    <aside class="passage" aria-labelledby="passage-title">
      <div class="passage-head">
        <button type="button" class="plain back" onClick={close}>
          <Icon name="back" />
          {text.back}
        </button>
        <h2 id="passage-title" ref={heading} tabIndex={-1}>
          {citation.title}
        </h2>
        <p class="where">{[...citation.headings, ...pageOf(citation, chat)].join(" › ")}</p>
        {source.value !== null && source.value !== "deleted" && (
          <a class="original" href={originalAddress(chat, source.value, citation)} target="_blank" rel="noopener">
            {text.original}
            <Icon name="outside" />
          </a>
        )}
      </div>
      {source.value === null && <p class="meaning">{text.loadingSource} …</p>}
      {source.value === "deleted" && (
        <p class="with-seal meaning">
          <Seal state="broken" />
          <span>{text.sourceDeleted}</span>
        </p>
      )}
      {source.value !== null && source.value !== "deleted" && <SourceText source={source.value} citation={citation} />}
    </aside>
  );
}

async function load(
  chat: Chat,
  citation: AvailableCitation,
  signal: AbortSignal,
): Promise<ReadableSource | "deleted" | null> {
  try {
    return await chat.api.source(citation.sourceId, signal);
  } catch (error) {
    if (signal.aborted) return null;
    if (error instanceof RefusedError && error.problem.status === 404) return "deleted";
    chat.state.fault.value = faultFrom("source", error, null);
    chat.passage.value = null;
    return null;
  }
}

function pageOf({ page }: AvailableCitation, { messages }: Chat): string[] {
  return page === null ? [] : [messages.value.page(page)];
}

function originalAddress({ api }: Chat, source: ReadableSource, { page }: AvailableCitation): string {
  if (source.url !== null) return source.url;
  const place = source.mediaType === "application/pdf" && page !== null ? `#page=${page}` : "";
  return api.address(source.originalPath) + place;
}
