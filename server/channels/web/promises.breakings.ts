import type { Breaking } from "#privacy/promises";

const session = "widget/chat/session/session.ts";

export const breakings: readonly Breaking[] = [
  {
    promise: "AI-01",
    file: "widget/chat/views/introduction.tsx",
    find: "<strong>{text.aiDisclosure}</strong>",
    replace: "<strong></strong>",
  },
  {
    promise: "CHAT-01",
    file: session,
    find: "let id: string | null = null;",
    replace: `let id: string | null = null; document.cookie = "visits=1";`,
  },
  {
    promise: "CHAT-01",
    file: "widget/loader/loader.ts",
    find: `customElements.define("diskret-chat", DiskretChat);`,
    replace: `customElements.define("diskret-chat", DiskretChat); localStorage.setItem("seen", "1");`,
  },
  {
    promise: "CHAT-02",
    file: session,
    find: "crypto.getRandomValues(new Uint8Array(32))",
    replace: "new Uint8Array(32)",
  },
  {
    promise: "CHAT-02",
    file: session,
    find: "storage.setItem(key, kept)",
    replace: `(storage.setItem("last", String(Date.now())), storage.setItem(key, kept))`,
  },
  {
    promise: "CHAT-03",
    file: session,
    find: "storage.removeItem(key)",
    replace: "storage.getItem(key)",
  },
  {
    promise: "CHAT-03",
    file: "server/modules/conversations/create-conversations.ts",
    find: "if (deps.settings.endDeletes)",
    replace: "if (false)",
  },
  {
    promise: "CHAT-08",
    file: "widget/chat/views/menu.tsx",
    find: `onClick={() => void actions.export("json")}`,
    replace: `onClick={() => void actions.export("markdown")}`,
  },
  {
    promise: "CHAT-08",
    file: "widget/chat/views/menu.tsx",
    find: "if (await actions.clear()) sheet.value = null;",
    replace: "sheet.value = null;",
  },
];
