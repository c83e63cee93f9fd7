import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { type Chat, useChat } from "./chat-context.ts";
import { Icon } from "./icon.tsx";

/** Closes the sheet and gives the focus back to the control that opened it. */
export function closeSheet({ sheet }: Chat, root: Node | undefined): void {
  const opener = `#open-${sheet.value}`;
  sheet.value = null;
  if (root instanceof ShadowRoot) root.querySelector<HTMLElement>(opener)?.focus();
}

/** A sheet takes the focus when it opens, and Escape or its close button gives it back. */
export function SheetFrame({ title, children }: { title: string; children: ComponentChildren }) {
  const chat = useChat();
  const frame = useRef<HTMLElement>(null);
  useEffect(() => frame.current?.focus(), []);
  return (
    <section class="sheet" ref={frame} tabIndex={-1} aria-label={title}>
      <button type="button" class="plain back" onClick={() => closeSheet(chat, frame.current?.getRootNode())}>
        <Icon name="back" />
        {chat.messages.value.back}
      </button>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
