import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { OperatorApi } from "../api/index.ts";
import { type Formats, formatsFor } from "../messages/formats.ts";
import { type Messages, messages } from "../messages/index.ts";
import type { Navigation } from "./navigation.ts";
import type { Preferences } from "./preferences.ts";
import type { Session } from "./session.ts";

/** What every screen works with. */
export interface Dashboard {
  readonly api: OperatorApi;
  readonly session: Session;
  readonly preferences: Preferences;
  readonly navigation: Navigation;
}

export const DashboardContext = createContext<Dashboard | null>(null);

export function useDashboard(): Dashboard {
  const dashboard = useContext(DashboardContext);
  if (dashboard === null) throw new Error("A screen was rendered outside the dashboard.");
  return dashboard;
}

/** The words and formats of the chosen language; a component that uses them follows a change of language. */
export function useWords(): { readonly words: Messages; readonly formats: Formats; readonly language: "de" | "en" } {
  const language = useDashboard().preferences.language.value;
  return { words: messages[language], formats: formatsFor(language), language };
}
