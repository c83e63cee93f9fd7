import type { Span } from "./find-by-pattern.ts";

/** Words that say what the number next to them is. Both patterns are global and ignore case. */
export interface AnnouncementRules {
  /** Words that announce the kind looked for. */
  readonly cue: RegExp;
  /** Words that announce something else. */
  readonly otherCue?: RegExp;
  /** How many characters before the number are looked at. */
  readonly before?: number;
  /** How many characters after it, where nothing before it speaks. */
  readonly after?: number;
  /** Whether all lines within reach count: for forms that are hardly anything else. */
  readonly acrossLines?: boolean;
}

/** What stands nearest to a number: a word for its kind, a word for something else, or nothing that tells. */
export type Announcement =
  | { readonly says: "this"; readonly word: string }
  | { readonly says: "other" /** A word for its kind that stands further off. */; readonly alsoNamed: string | null }
  | { readonly says: "nothing" };

/**
 * Reads what announces a number: the last telling word before it in the same line (or in the line above, where the number
 * stands alone in its line), else the first one after it, further off behind "is". Of two words that end at the same place the one for something else
 * counts: "Kundenkarte" is no "Karte". An address of the web and what follows # or @ is something else too.
 *
 * @example
 * const rules = { cue: /\bkarte/gi, otherCue: /\bkundenkarte/gi };
 * announcementOf("Kundenkarte 4012", { start: 12, end: 16 }, rules); // { says: "other", alsoNamed: null }
 */
export function announcementOf(
  plain: string,
  { start, end }: Span,
  { cue, otherCue, before = 60, after = 0, acrossLines = false }: AnnouncementRules,
): Announcement {
  const left = acrossLines
    ? plain.slice(wordStart(plain, Math.max(0, start - before)), start)
    : linesBefore(plain, start, before);
  const named = lastOf(left, cue);
  const other = otherCue === undefined ? null : lastOf(left, otherCue);
  if (named !== null && (other === null || named.end > other.end)) return { says: "this", word: named.word };
  if (other !== null) {
    const isApart = named !== null && named.end <= other.start;
    return { says: "other", alsoNamed: isApart ? named.word : null };
  }
  if (isPartOfAnother(plain, start)) return { says: "other", alsoNamed: null };
  const reach = link.test(plain.slice(end, end + 20)) ? Math.max(after, 50) : after;
  if (reach === 0) return { says: "nothing" };
  const right = plain.slice(end, end + reach).split("\n", 1)[0] ?? "";
  cue.lastIndex = 0;
  const following = cue.exec(right);
  return following === null ? { says: "nothing" } : { says: "this", word: following[0].toLowerCase() };
}

/** What joins a number to its name behind it: "… ist meine Kartennummer", "… is the …". */
const link = /^["'`”“)*]{0,2},? (?:(?:das|that|dies) )?(?:ist|is|isch|lautet|wäre|war|heißt|heisst|=)(?: |$)/;

function linesBefore(plain: string, start: number, reach: number): string {
  const stretch = plain.slice(wordStart(plain, Math.max(0, start - reach)), start);
  const lineStart = stretch.lastIndexOf("\n");
  if (lineStart === -1) return stretch;
  const line = stretch.slice(lineStart + 1);
  return label.test(line) ? stretch.slice(stretch.lastIndexOf("\n", lineStart - 1) + 1) : line;
}

/** A line without words of its own before the number: nothing, a sign, "Nr.", "lautet". */
const label = /^[^A-Za-zÄÖÜäöü]*(?:(?:nr|no|nummer|number|lautet|ist)(?![A-Za-zÄÖÜäöü])[^A-Za-zÄÖÜäöü]*)?$/i;

/** Back to where a word begins, so that the end of "Kundenkarte" is not read as "Karte". */
function wordStart(plain: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < 40 && /[A-Za-zÄÖÜäöüß]/.test(plain.charAt(start - 1))) start -= 1;
  return start;
}

function lastOf(stretch: string, words: RegExp): (Span & { word: string }) | null {
  let last: (Span & { word: string }) | null = null;
  words.lastIndex = 0;
  for (let match = words.exec(stretch); match !== null; match = words.exec(stretch)) {
    last = { start: match.index, end: words.lastIndex, word: match[0].toLowerCase() };
  }
  return last;
}

function isPartOfAnother(plain: string, start: number): boolean {
  if (/[#@]/.test(plain.charAt(start - 1))) return true;
  let tokenStart = start;
  while (tokenStart > 0 && start - tokenStart < 200 && !/\s/.test(plain.charAt(tokenStart - 1))) tokenStart -= 1;
  return /:\/\/|^www\./i.test(plain.slice(tokenStart, start));
}
