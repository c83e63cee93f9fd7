import { isBuiltInKind } from "../kinds.ts";
import { literalKind, type Reference } from "./placeholder/reference.ts";
import { isWordCharacter } from "./placeholder/text-window.ts";

export type InflectionLanguage = "de" | "en";

/**
 * Whether a placeholder stands for a name that takes a genitive. E-mail addresses and numbers do not, and literals
 * must come back as they were.
 */
export function takesEnding({ kind, owned }: Pick<Reference, "kind" | "owned">): boolean {
  if (owned !== null || kind === literalKind) return false;
  return kind === "PERSON" || kind === "LOCATION" || !isBuiltInKind(kind);
}

/** Whether a name ends in a sound after which German adds no s. */
export function endsInHiss(value: string): boolean {
  return /(?:[sßxz]|ce)$/i.test(value);
}

/**
 * A name with a genitive or plural ending: after a hiss German has the apostrophe alone (Hans’), English an apostrophe
 * and s (James's); any other name takes the ending as it is.
 */
export function inflect(value: string, ending: string, language: InflectionLanguage): string {
  if (ending === "" || !endsInHiss(value)) return value + ending;
  if (language === "de") return `${value}’`;
  return ending === "s" ? `${value}'s` : value + ending;
}

/** The ending that stands at `index`: `s`, `'s`, `’s` before the end of the word; empty when there is none. */
export function endingAt(text: string, index: number): string {
  const apostrophe = /^['’]$/.test(text.charAt(index)) ? text.charAt(index) : "";
  const after = index + apostrophe.length;
  const ends = text.charAt(after) === "s" && !isWordCharacter(text.charAt(after + 1));
  return ends ? `${apostrophe}s` : "";
}

/** How many characters after a placeholder decide about its ending. */
export const endingReach = 3;
