import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { type Chat, useChat } from "./chat-context.ts";
import { Icon } from "./icon.tsx";
import { Menu } from "./menu.tsx";
import { Seal } from "./seal.tsx";

/** What lies over the conversation at the moment. */
export function Sheets() {
  const { sheet } = useChat();
  if (sheet.value === "seal") return <SealMeaning />;
  if (sheet.value === "menu") return <Menu />;
  return sheet.value === "end" ? <EndSheet /> : null;
}

/** Closes the sheet and gives the focus back to the control that opened it. */
export function closeSheet({ sheet }: Chat, root: Node | undefined): void {
  const opener = `#open-${sheet.value}`;
  sheet.value = null;
  if (root instanceof ShadowRoot) root.querySelector<HTMLElement>(opener)?.focus();
}

function SealMeaning() {
  const { messages } = useChat();
  return (
    <p class="seal-meaning" id="seal-meaning" role="status">
      {messages.value.sealMeaning}
    </p>
  );
}

/** A sheet takes the focus when it opens, and Escape or its close button gives it back. */
export function SheetFrame({ title, children }: { title: string; children: ComponentChildren }) {
  const chat = useChat();
  const frame = useRef<HTMLElement>(null);
  useEffect(() => frame.current?.focus(), []);
  return (
    <section class="sheet" ref={frame} tabIndex={-1} aria-label={title}>
      <div class="sheet-head">
        <h2>{title}</h2>
        <button
          type="button"
          class="control"
          aria-label={chat.messages.value.cancel}
          onClick={() => closeSheet(chat, frame.current?.getRootNode())}
        >
          <Icon name="close" />
        </button>
      </div>
      {children}
    </section>
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
