import { useChat } from "./chat-context.ts";
import { Menu } from "./menu.tsx";
import { Seal } from "./seal.tsx";
import { SheetFrame } from "./sheet-frame.tsx";

/** What lies over the conversation at the moment. */
export function Sheets() {
  const { sheet } = useChat();
  if (sheet.value === "seal") return <SealMeaning />;
  if (sheet.value === "menu") return <Menu />;
  return sheet.value === "end" ? <EndSheet /> : null;
}

function SealMeaning() {
  const { state, messages } = useChat();
  if (state.facts.value === null) return null;
  return (
    <p class="seal-meaning" id="seal-meaning" role="status">
      {messages.value.seal[state.facts.value.mode].meaning}
    </p>
  );
}

function EndSheet() {
  const chat = useChat();
  const text = chat.messages.value;
  const end = async () => {
    if (!(await chat.actions.end())) return;
    chat.sheet.value = null;
    chat.minimise?.();
  };
  return (
    <SheetFrame title={text.end}>
      <p class="with-seal">
        <Seal state="broken" />
        <span>{text.endMeaning(chat.state.facts.value?.endDeletes ?? true)}</span>
      </p>
      {chat.minimise !== null && <p>{text.minimiseMeaning}</p>}
      <div class="choices">
        <button type="button" class="destroys" onClick={() => void end()}>
          {text.endConfirm}
        </button>
        {chat.minimise !== null && (
          <button type="button" class="plain" onClick={chat.minimise}>
            {text.minimise}
          </button>
        )}
      </div>
    </SheetFrame>
  );
}
