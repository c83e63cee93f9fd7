import type { Language } from "@diskret/contract";
import { type Signal, signal } from "@preact/signals";
import type { ThemeName } from "../messages/index.ts";

/** What the operator chose for this browser. Nothing is stored before a choice. */
export interface Preferences {
  readonly language: Signal<Language>;
  readonly theme: Signal<ThemeName>;
  readonly chooseLanguage: (language: Language) => void;
  readonly chooseTheme: (theme: ThemeName) => void;
}

const languageKey = "diskret-operator-language";
const themeKey = "diskret-operator-theme";

export function createPreferences(storage: Storage, browserLanguage: string, root: HTMLElement): Preferences {
  const language = signal<Language>(asLanguage(storage.getItem(languageKey) ?? browserLanguage));
  const theme = signal<ThemeName>(asTheme(storage.getItem(themeKey)));
  language.subscribe((value) => {
    root.lang = value;
  });
  theme.subscribe((value) => {
    root.dataset["theme"] = value;
  });
  return {
    language,
    theme,
    chooseLanguage: (chosen) => {
      storage.setItem(languageKey, chosen);
      language.value = chosen;
    },
    chooseTheme: (chosen) => {
      storage.setItem(themeKey, chosen);
      theme.value = chosen;
    },
  };
}

function asLanguage(text: string): Language {
  return text.toLowerCase().startsWith("en") ? "en" : "de";
}

function asTheme(text: string | null): ThemeName {
  return text === "light" || text === "dark" ? text : "system";
}
