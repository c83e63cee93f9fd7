import type { Language } from "@diskret/contract";
import { de } from "./de.ts";
import { en } from "./en.ts";
import type { Messages } from "./messages.ts";

export type { ControllerMessages, Messages, ScreenName, TextField, ThemeName } from "./messages.ts";

export const messages: Readonly<Record<Language, Messages>> = { de, en };
