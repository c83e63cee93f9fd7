import type { Citation, Language } from "@diskret/contract";
import type { ReadonlySignal, Signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ConversationModel } from "../conversation/conversation.ts";
import type { Messages } from "../messages/dictionary.ts";

export type AvailableCitation = Extract<Citation, { state: "available" }>;

/** What lies over the conversation: nothing, the meaning of the seal, the menu, or the question whether to end. */
export type Sheet = "seal" | "menu" | "end" | null;

/** What every view of one chat shares. */
export interface Chat extends ConversationModel {
  readonly surface: "panel" | "page";
  readonly language: Signal<Language>;
  readonly messages: ReadonlySignal<Messages>;
  readonly sheet: Signal<Sheet>;
  /** The passage that is open beside or over the conversation. */
  readonly passage: Signal<AvailableCitation | null>;
  /** Puts the panel away and keeps the conversation. On a page there is nothing to put away. */
  readonly minimise: (() => void) | null;
  readonly chooseLanguage: (language: Language) => void;
}

export const ChatContext = createContext<Chat | null>(null);

export function useChat(): Chat {
  const chat = useContext(ChatContext);
  if (chat === null) throw new Error("A chat view stands outside of its chat. Render it below ChatContext.");
  return chat;
}
