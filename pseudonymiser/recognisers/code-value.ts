import type { Span } from "./find-by-pattern.ts";

/** No company's number is longer; only the number of an Austrian point of metering is (33). */
const longest = 34;
const chunk = /[A-Za-z0-9]+(?:[-/._–][A-Za-z0-9äöüÄÖÜ]+)*/y;
const letter = /[A-Za-zÄÖÜäöüß]/;
const spacedPrefix =
  /(?!(?:EUR|CHF|USD|GBP|KW|CW|DIN|ISO|PLZ|NR|NO|ID|SN|MRN|AZ|GZ|UTC|CET|Q) )[A-Z]{1,4} (?=\d)|[A-Z]\d{1,2}[A-Z]{1,2} (?=\d{4})/y;
/** A further group of digits, unless it is the start of an amount, a date or a time. */
const spacedDigits = / (?:\d{2,10}|(?<=\d \d{3} |\d{4} \d{4} )\d)(?:[-/]\d+)*[A-Z]?(?![A-Za-z0-9]|[.,:]\d)/y;
/** What makes a group of digits a quantity, a price or the start of an address instead of a further group. */
const unitNext =
  /\s?(?:€|%|eur\b|euro\b|chf\b|fr\.|usd\b|\$|stück|stk|mal\b|x(?![\wäöüß])|uhr\b|kwh|kg\b|km\b|tage?n?\b|monate?n?\b|jahren?\b|personen|januar|februar|märz|april|mai\b|juni|juli|august|september|oktober|november|dezember)/iy;
const placeNext = /(?<=\d{5}) [A-ZÄÖÜ][a-zäöüß]{2,}|(?<= \d{1,3}) [A-ZÄÖÜ][a-zäöüß]{2,}/y;
const dateNext = / \d{4}-\d{2}-\d{2}/y;

/**
 * Reads a code at an index: groups of letters and digits joined by hyphens, slashes, dots or underscores, and groups of
 * digits set apart by a blank ("K 20-7788421-05", "2000 8812 4417"). Null where none begins or it holds no digit.
 *
 * @example
 * readCode("Nr. 4471 0932.", 4); // { start: 4, end: 13 }
 * readCode("Nr. 4471 zum 3.2.", 4); // { start: 4, end: 8 }
 */
export function readCode(plain: string, start: number): Span | null {
  let at = start + matchLength(spacedPrefix, plain, start);
  const first = codeChunk(plain, at);
  if (first === 0) return null;
  at += first;
  while (/\d/.test(plain.charAt(at - 1))) {
    const more = spacedGroup(plain, at);
    if (more === 0 || at + more - start > longest) break;
    at += more;
  }
  return at - start <= longest && /\d/.test(plain.slice(start, at)) ? { start, end: at } : null;
}

/** Letters and digits of a code, without what separates its groups. */
export function bareCode(code: string): string {
  return code.replace(/[^A-Za-z0-9]/g, "");
}

function matchLength(sticky: RegExp, plain: string, at: number): number {
  sticky.lastIndex = at;
  return sticky.exec(plain)?.[0].length ?? 0;
}

/** The length of the first chunk, without the word that follows it without a blank ("4711.Bitte", "4711/Müller"). */
function codeChunk(plain: string, at: number): number {
  const whole = plain.slice(at, at + matchLength(chunk, plain, at));
  if (whole === "") return 0;
  const parts = whole.split(/(?<=[-/._–])/);
  let length = 0;
  for (const [index, part] of parts.entries()) {
    if (index > 0 && isWord(part, plain.charAt(at + length + part.length), parts[index - 1] ?? "")) break;
    length += part.length;
  }
  const kept = whole.slice(0, length).replace(/[-/._–]+$/, "");
  const cutInside = kept.length === whole.length && letter.test(plain.charAt(at + kept.length));
  return cutInside ? 0 : kept.length;
}

/** A part of letters that is a word of the sentence rather than a group of the code. */
function isWord(part: string, next: string, before: string): boolean {
  const bare = part.replace(/[-/._–]$/, "");
  if (/\d/.test(bare)) return before.endsWith(".") && !/\d/.test(before);
  if (before.endsWith(".") || (bare === part && letter.test(next))) return true;
  return bare === bare.toUpperCase() ? bare.length > 6 : bare.length > 3;
}

function spacedGroup(plain: string, at: number): number {
  const length = matchLength(spacedDigits, plain, at);
  if (length === 0 || matchLength(dateNext, plain, at) > 0) return 0;
  const isQuantity = matchLength(unitNext, plain, at + length) > 0 || matchLength(placeNext, plain, at + length) > 0;
  return isQuantity ? 0 : length;
}
