import type { Language } from "@diskret/contract";

/** The first language wished for that there is; English where none fits. */
export function chooseLanguage(wishes: readonly (string | null | undefined)[]): Language {
  for (const wish of wishes) {
    const language = wish?.slice(0, 2).toLowerCase();
    if (language === "de" || language === "en") return language;
  }
  return "en";
}
