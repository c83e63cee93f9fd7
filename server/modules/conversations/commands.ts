import type { AddressForm, Language } from "@diskret/contract";

export type Command = "clear" | "export" | "help";

const commands: ReadonlyMap<string, Command> = new Map([
  ["/clear", "clear"],
  ["/löschen", "clear"],
  ["/loeschen", "clear"],
  ["/export", "export"],
  ["/mitnehmen", "export"],
  ["/help", "help"],
  ["/hilfe", "help"],
]);

/** The command a text stands for, in any case and with spaces around it; null where it is a question. */
export function parseCommand(text: string): Command | null {
  return commands.get(text.trim().toLowerCase()) ?? null;
}

/** What the person reads once everything is deleted (CHAT-09; the German words are fixed). */
export const clearedText = {
  de: "Alle Informationen wurden gelöscht.",
  en: "All information has been deleted.",
} as const satisfies Record<Language, string>;

/** What `/export` answers. */
export function exportText(language: Language): string {
  return language === "de"
    ? "Hier ist das ganze Gespräch zum Mitnehmen, lesbar oder als JSON."
    : "Here is the whole conversation to take along, readable or as JSON.";
}

/** What `/help` answers. */
export function helpText(language: Language, addressForm: AddressForm): string {
  if (language === "en") {
    return [
      "- `/clear` deletes this conversation and everything that belongs to it, at once and for good.",
      "- `/export` gives you the whole conversation as a file.",
      "- `/help` shows this list.",
    ].join("\n");
  }
  const give = addressForm === "sie" ? "gibt Ihnen" : "gibt dir";
  return [
    "- `/clear` oder `/löschen` löscht dieses Gespräch und alles, was dazugehört, sofort und endgültig.",
    `- \`/export\` oder \`/mitnehmen\` ${give} das ganze Gespräch als Datei.`,
    "- `/help` oder `/hilfe` zeigt diese Liste.",
  ].join("\n");
}
