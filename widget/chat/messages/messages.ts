import type { AddressForm, Language } from "@diskret/contract";
import { german } from "./de.ts";
import type { Messages } from "./dictionary.ts";
import { english } from "./en.ts";

/** The texts in a language; the form of address matters in German only. */
export function messagesFor(language: Language, form: AddressForm): Messages {
  return language === "de" ? german(form === "du") : english;
}
