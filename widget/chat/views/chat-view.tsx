import { Announcer } from "./announcer.tsx";
import { type Chat, ChatContext } from "./chat-context.ts";
import { Composer } from "./composer.tsx";
import { Faults } from "./faults.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { MessageList } from "./message-list.tsx";
import { PassagePanel } from "./passage-panel.tsx";
import { closeSheet } from "./sheet-frame.tsx";
import { Sheets } from "./sheets.tsx";

/** The whole chat, in a panel or on a page. */
export function ChatView({ chat }: { chat: Chat }) {
  const Main = chat.surface === "page" ? "main" : "div";
  return (
    <ChatContext.Provider value={chat}>
      <div class={`chat ${chat.surface}`} lang={chat.language.value}>
        <Header />
        <Main class={chat.passage.value === null ? "body" : "body reading"}>
          <div class="conversation">
            <Sheets />
            <MessageList />
            <div class="column">
              <Faults />
              <Composer />
            </div>
            <Footer />
          </div>
          <PassagePanel />
        </Main>
        <Announcer />
      </div>
    </ChatContext.Provider>
  );
}

/** Escape takes away what lies on top: the passage, then the sheet. False when nothing did. */
export function dismissTopmost(chat: Chat, root: ShadowRoot): boolean {
  if (chat.passage.value !== null) {
    root.querySelector<HTMLElement>(".passage .back")?.click();
    return true;
  }
  if (chat.sheet.value === null) return false;
  closeSheet(chat, root);
  return true;
}
