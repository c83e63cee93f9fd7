import type { AddressForm, Language } from "@diskret/contract";
import { computed, signal } from "@preact/signals";
import { type ConversationOptions, createConversation } from "./conversation/conversation.ts";
import { messagesFor } from "./messages/messages.ts";
import type { AvailableCitation, Chat, Sheet } from "./views/chat-context.ts";

export interface ChatOptions extends Omit<ConversationOptions, "save" | "language"> {
  readonly surface: Chat["surface"];
  readonly language: Language;
  /** Null: as the assistant's facts say. */
  readonly addressForm: AddressForm | null;
  readonly minimise: (() => void) | null;
  readonly onLanguage?: (language: Language) => void;
}

const fileNames: Readonly<Record<Language, string>> = { de: "gespraech", en: "conversation" };

/** Puts together what the views of one chat share, and keeps it up to date while it is in sight. */
export function createChat(options: ChatOptions): Chat {
  const language = signal(options.language);
  const model = createConversation({
    ...options,
    language: () => language.value,
    save: (file, format) => save(file, fileNames[language.value] + (format === "json" ? ".json" : ".md")),
  });
  const form = computed(() => options.addressForm ?? model.state.facts.value?.addressForm ?? "sie");
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && model.state.transcript.value.about !== null) model.actions.takeUp();
  });
  return {
    ...model,
    surface: options.surface,
    language,
    messages: computed(() => messagesFor(language.value, form.value)),
    sheet: signal<Sheet>(null),
    passage: signal<AvailableCitation | null>(null),
    minimise: options.minimise,
    chooseLanguage(chosen) {
      language.value = chosen;
      options.onLanguage?.(chosen);
    },
  };
}

/** Hands a file to the visitor as a download. */
function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
