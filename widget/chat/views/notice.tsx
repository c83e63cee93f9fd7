import { renderMarkdown } from "../markdown/markdown.ts";
import { useChat } from "./chat-context.ts";
import { Seal } from "./seal.tsx";

/** What the assistant said about the conversation itself: deleted, help, export. */
export function NoticeView() {
  const { state, messages, actions } = useChat();
  const notice = state.notice.value;
  if (notice === null) return null;
  return (
    <div class="notice" role="status">
      {notice.kind === "cleared" && <Seal state="broken" />}
      <div>
        <div class="words">{renderMarkdown(notice.text, (number) => `[${number}]`)}</div>
        {notice.kind === "export" && (
          <div class="choices">
            <button type="button" class="plain" onClick={() => void actions.export("markdown")}>
              {messages.value.exportReadable}
            </button>
            <button type="button" class="plain" onClick={() => void actions.export("json")}>
              {messages.value.exportJson}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
