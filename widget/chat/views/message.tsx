import type { Message } from "@diskret/contract";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { renderMarkdown } from "../markdown/markdown.ts";
import { useChat } from "./chat-context.ts";
import { CitationMark, Sources } from "./citations.tsx";
import { copyText } from "./copy-text.ts";
import { FoundListings } from "./found-listings.tsx";
import { Icon, type IconName } from "./icon.tsx";
import { JudgementView } from "./judgement.tsx";
import { PassOn } from "./pass-on.tsx";

/** A question of the visitor; `message` is null while it is on its way. */
export function QuestionView({ text, message }: { text: string; message: Message | null }) {
  const { state, messages } = useChat();
  const edit = (id: string) => {
    state.editing.value = id;
    state.draft.value = text;
  };
  return (
    <li class={message === null ? "question sending" : "question"}>
      <p class="unseen">{messages.value.you}:</p>
      <p class="words" lang={message?.language} dir="auto">
        {text}
      </p>
      {message !== null && (
        <p class="actions">
          <ActionButton icon="edit" onClick={() => edit(message.id)} disabled={state.busy.value}>
            {messages.value.edit}
          </ActionButton>
        </p>
      )}
    </li>
  );
}

export function AnswerView({ message, last }: { message: Message; last: boolean }) {
  const { state } = useChat();
  const streaming = state.transcript.value.answering === message.id;
  const text = streaming ? message.text.replace(/\[\d{0,3}$/, "") : message.text;
  return (
    <li class={streaming ? "answer streaming" : "answer"}>
      <p class="unseen">{state.facts.value?.name}:</p>
      <div class="words" lang={message.language} dir="auto" aria-busy={streaming}>
        {text === "" && streaming ? (
          <p class="caret" />
        ) : (
          renderMarkdown(text, (number) => <CitationMark number={number} message={message} />)
        )}
      </div>
      <FoundListings message={message} last={last} />
      <Outcome message={message} />
      <Sources message={message} />
      {!streaming && <AnswerActions message={message} last={last} />}
      {!streaming && <Reply message={message} />}
    </li>
  );
}

/** What a visitor can say to an answer: that it helped or not, or, where there is none, pass the question on. */
function Reply({ message }: { message: Message }) {
  const { state } = useChat();
  if (message.outcome !== "unknown") return message.citations.length > 0 ? <JudgementView message={message} /> : null;
  const { messages } = state.transcript.value;
  const question = messages[messages.findIndex(({ id }) => id === message.id) - 1];
  return question === undefined ? null : (
    <PassOn kind="question" text={question.text.slice(0, 1000)} language={question.language} />
  );
}

function Outcome({ message }: { message: Message }) {
  const { messages } = useChat();
  if (message.outcome === "stopped") return <p class="outcome">{messages.value.stopped}</p>;
  return message.outcome === "interrupted" ? <p class="outcome">{messages.value.interrupted}</p> : null;
}

function AnswerActions({ message, last }: { message: Message; last: boolean }) {
  const { state, messages, actions } = useChat();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    setCopied(await copyText(withSources(message)));
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <p class="actions">
      <ActionButton icon="copy" onClick={() => void copy()}>
        {copied ? messages.value.copied : messages.value.copy}
      </ActionButton>
      <span role="status" class="unseen">
        {copied ? messages.value.copied : ""}
      </span>
      {last && (
        <ActionButton icon="again" onClick={actions.regenerate} disabled={state.busy.value}>
          {messages.value.regenerate}
        </ActionButton>
      )}
    </p>
  );
}

function ActionButton(props: { icon: IconName; onClick: () => void; disabled?: boolean; children: ComponentChildren }) {
  return (
    <button type="button" class="action" onClick={props.onClick} disabled={props.disabled ?? false}>
      <Icon name={props.icon} />
      {props.children}
    </button>
  );
}

/** The answer with the titles that its citation numbers stand for. */
function withSources({ text, citations }: Message): string {
  const lines = citations.flatMap((each) => (each.state === "available" ? [`[${each.number}] ${each.title}`] : []));
  return lines.length === 0 ? text : `${text}\n\n${lines.join("\n")}`;
}
