import { useSignal, useSignalEffect } from "@preact/signals";
import { useRef } from "preact/hooks";
import { useChat } from "./chat-context.ts";
import { Icon } from "./icon.tsx";
import { Disclosure, Introduction } from "./introduction.tsx";
import { AnswerView, QuestionView } from "./message.tsx";
import { NoticeView } from "./notice.tsx";

const nearEndPx = 64;

/** The conversation from its beginning. It follows the answer, unless the visitor scrolled away to read. */
export function MessageList() {
  const { state, messages } = useChat();
  const scroller = useRef<HTMLElement>(null);
  const following = useSignal(true);
  const toEnd = () => scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  useSignalEffect(() => {
    const { messages: shown } = state.transcript.value;
    if (state.pending.value !== null) following.value = true;
    if (shown.length > 0 && following.peek()) requestAnimationFrame(toEnd);
  });
  const onScroll = () => {
    const element = scroller.current;
    if (element !== null) following.value = element.scrollHeight - element.scrollTop - element.clientHeight < nearEndPx;
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section class="scroller" ref={scroller} onScroll={onScroll} tabIndex={0} aria-label={messages.value.conversation}>
      <div class="column">
        <NoticeView />
        <Messages />
      </div>
      {!following.value && (
        <button type="button" class="to-end" onClick={toEnd}>
          <Icon name="down" />
          {messages.value.toLatest}
        </button>
      )}
    </section>
  );
}

function Messages() {
  const { state } = useChat();
  const pending = state.pending.value;
  const all = state.transcript.value.messages;
  const cut = pending?.replaces == null ? -1 : all.findIndex(({ id }) => id === pending.replaces);
  const shown = cut < 0 ? all : all.slice(0, cut);
  if (shown.length === 0 && pending === null) return <Introduction />;
  const lastAnswer = shown.findLast(({ role }) => role === "assistant")?.id;
  return (
    <>
      <Disclosure />
      <ol class="messages">
        {shown.map((message) =>
          message.role === "visitor" ? (
            <QuestionView key={message.id} text={message.text} message={message} />
          ) : (
            <AnswerView key={message.id} message={message} last={message.id === lastAnswer} />
          ),
        )}
        {pending !== null && <QuestionView key="pending" text={pending.text} message={null} />}
      </ol>
    </>
  );
}
