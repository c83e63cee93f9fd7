import { matchPlaceholder, type PlaceholderMatch } from "./match-placeholder.ts";
import { isWordCharacter, type Search, windowAt } from "./text-window.ts";

/**
 * The first placeholder at or after `from`; or else a number: up to there it is certain that none begins. One pass over
 * the text; at a character that can begin one, at most `longestPlaceholder` characters are looked at.
 */
export function findPlaceholder(search: Search, from: number): PlaceholderMatch | number {
  const { text, final } = search;
  const { starts } = search.vocabulary;
  for (let index = from; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const start = code < 128 ? starts[code] : wideStart(code);
    if (start === 0 || !canGoOn(text.charCodeAt(index + 1), start === 2)) continue;
    if (start === 2 && isWordCharacter(text.charAt(index - 1))) continue;
    const window = windowAt(search, index);
    const match = matchPlaceholder(window, index);
    if (window.starved) return index;
    if (match !== null) return match;
  }
  // Half a surrogate pair waits for the other half, so that every piece of a stream can be encoded by itself.
  const half = !final && text.length > from && /[\ud800-\udbff]$/.test(text.slice(-1));
  return half ? text.length - 1 : text.length;
}

/** Brackets beyond ASCII: ⟦ 【 ［. */
function wideStart(code: number): 0 | 1 {
  return code === 0x27e6 || code === 0x3010 || code === 0xff3b ? 1 : 0;
}

/**
 * Whether a placeholder can go on with this character: most words and brackets are done with here. Bare ones go on like
 * names of kinds, or with the backslash of an underscore; others with a letter, a blank, emphasis or a further bracket.
 * Not a number: it has not come yet.
 */
function canGoOn(code: number, isBare: boolean): boolean {
  if (Number.isNaN(code) || (code >= 0x41 && code <= 0x5f)) return true;
  if (isBare) return code >= 0x30 && code <= 0x39;
  return code >= 0x60 || code === 0x20 || code === 0x2a || code === 0x3c;
}
