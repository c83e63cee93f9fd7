import { effect } from "@preact/signals";
import { render } from "preact";
import { type ChatOptions, createChat } from "./create-chat.ts";
import { adoptStyles } from "./styles/styles.ts";
import { ChatView, dismissTopmost } from "./views/chat-view.tsx";

export type PageOptions = Omit<ChatOptions, "surface" | "minimise">;

/** Renders the chat as a whole page into `host`. */
export function mountPage(host: HTMLElement, options: PageOptions): void {
  const root = host.attachShadow({ mode: "open" });
  adoptStyles(root, "page");
  const chat = createChat({ ...options, surface: "page", minimise: null });
  host.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && dismissTopmost(chat, root)) event.preventDefault();
  });
  render(<ChatView chat={chat} />, root);
  void chat.actions.load();
  effect(() => {
    document.title = chat.state.facts.value?.name ?? document.title;
  });
  chat.actions.takeUp();
}
