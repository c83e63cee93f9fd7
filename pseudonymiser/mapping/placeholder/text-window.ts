/** The most characters that a placeholder has, with all that is bent about it. What is longer is none. */
export const longestPlaceholder = 64;

/** The part of a text that the reading of one placeholder may look at. */
export interface TextWindow {
  readonly text: string;
  /** Nothing is read from here on. */
  readonly limit: number;
  /** No more text will come after `text`. */
  readonly final: boolean;
  /** Set when the reading wanted a character that has not come yet: what it says may then change. */
  starved: boolean;
}

/** A window that begins at `start`. */
export function windowAt(text: string, start: number, final: boolean): TextWindow {
  return { text, limit: start + longestPlaceholder, final, starved: false };
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
