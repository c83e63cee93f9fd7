import { useSignalEffect } from "@preact/signals";
import { useChat } from "./chat-context.ts";
import { Icon } from "./icon.tsx";
import { Disclosure, Introduction } from "./introduction.tsx";
import { AnswerView, QuestionView } from "./message.tsx";
import { NoticeView } from "./notice.tsx";
import { useFollowEnd } from "./use-follow-end.ts";

/** The conversation from its beginning. Its beginning is shown first, its end once there is one. */
export function MessageList() {
  const { state, messages } = useChat();
  const { scroller, content, following, toEnd, onScroll } = useFollowEnd();
  useSignalEffect(() => {
    if (state.pending.value !== null) toEnd();
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section class="scroller" ref={scroller} onScroll={onScroll} tabIndex={0} aria-label={messages.value.conversation}>
      <div class="column" ref={content}>
        <Messages />
      </div>
      {!following && (
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
  if (shown.length === 0 && pending === null) {
    return (
      <>
        <NoticeView />
        <Introduction />
      </>
    );
  }
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
      <NoticeView />
    </>
  );
}
