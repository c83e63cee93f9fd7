import { useChat } from "./chat-context.ts";

/** The lasting label that an AI answers, and the way to the notice. */
export function Footer() {
  const { state, messages, surface, api } = useChat();
  const text = messages.value;
  const noticePath = state.facts.value?.noticePath ?? "/privacy";
  return (
    <footer class="footer">
      <span id="disclosure">{text.aiShort}</span>
      <a href={api.documentAddress(noticePath)} target="_blank" rel="noopener">
        {text.notice}
      </a>
      {surface === "page" && (
        <a href={api.documentAddress("/imprint")} target="_blank" rel="noopener">
          {text.imprint}
        </a>
      )}
    </footer>
  );
}
