import type { Vocabulary } from "./vocabulary.ts";

/** The most characters that a placeholder has, with all that is bent about it. What is longer is none. */
export const longestPlaceholder = 64;

/** The part of a text that the reading of one placeholder may look at. */
export interface TextWindow {
  readonly text: string;
  /** Nothing is read from here on. */
  readonly limit: number;
  /** No more text will come after `text`. */
  readonly final: boolean;
  /** The names that a placeholder can begin with. */
  readonly names: Vocabulary["roots"];
  /** Set when the reading wanted a character that has not come yet: what it says may then change. */
  starved: boolean;
}

/** A text to be searched for placeholders. */
export interface Search {
  readonly text: string;
  readonly vocabulary: Vocabulary;
  /** No more text will come. Otherwise what could still become a placeholder is left undecided. */
  readonly final: boolean;
}

/** A window that begins at `start`. */
export function windowAt({ text, vocabulary, final }: Search, start: number): TextWindow {
  return { text, limit: start + longestPlaceholder, final, names: vocabulary.roots, starved: false };
}

/** The character at `index`, empty beyond the window or the text. */
export function characterAt(window: TextWindow, index: number): string {
  if (index >= window.limit) return "";
  if (index >= window.text.length && !window.final) window.starved = true;
  return window.text.charAt(index);
}

const wordCharacter = /[\p{L}\p{N}\p{M}_]/u;

/** Whether a character belongs to a word. The empty one does not. */
export function isWordCharacter(character: string): boolean {
  return wordCharacter.test(character);
}
