import type { NameSpan } from "../name-span.ts";
import { gapBefore, has, isLineEnd, type NameText, trait } from "../name-text.ts";
import { isGenitivePosition } from "../trim-name.ts";
import { calendarWords, notNames } from "../words/not-names.ts";
import { isThing, roles } from "../words/roles.ts";

/** A given name alone. Names of things ("Regal Billy", «Heidi») and everyday words are left out; the tagger adds its part. */
export function givenName(text: NameText, index: number): NameSpan | null {
  if (!isCandidate(text, index)) return null;
  const score = scoreOf(text, index);
  return score === 0 ? null : { first: index, end: index + 1, score, evidence: [{ by: "list", detail: "given name" }] };
}

function isCandidate(text: NameText, index: number): boolean {
  const lower = text.lowers[index] ?? "";
  if (!has(text, index, trait.firstName) || lower.length < 3) return false;
  if (has(text, index, trait.upper) && !text.isUpperCase) return false;
  if (notNames.has(lower) || calendarWords.has(lower) || roles.has(lower)) return false;
  return !isAfterThing(text, index) && !isPartOfCompound(text, index) && !isQuoted(text, index);
}

function scoreOf(text: NameText, index: number): number {
  const isWellKnown = has(text, index, trait.wellKnown);
  if (isWellKnown && has(text, index, trait.genitive) && /['’]s$/.test(text.words[index] ?? "")) return 0.6;
  if (has(text, index, trait.common) || (has(text, index, trait.place) && !isNameNotPlace(text, index))) return 0;
  if (!has(text, index, trait.capital)) return lowerCaseScore(text, index);
  if (/^\s?\(\d{1,2}\)/.test(text.plain.slice(text.ends[index], (text.ends[index] ?? 0) + 6))) return 0.85;
  if (isWellKnown && has(text, index, trait.genitive) && isGenitivePosition(text, index)) return 0.6;
  return isWellKnown ? 0.52 : 0.1;
}

const beforePlaces = new Set(["in", "nach", "aus", "über", "bis", "to", "from", "at", "near", "via"]);

/** "Henning" and "Lina" are places somewhere, too; without a preposition of place a well-known given name is one. */
function isNameNotPlace(text: NameText, index: number): boolean {
  if (has(text, index, trait.largePlace)) return false;
  return (
    has(text, index, trait.wellKnown) &&
    has(text, index, trait.capital) &&
    !beforePlaces.has(text.lowers[index - 1] ?? "")
  );
}

const beforeNames = new Set([
  "von",
  "an",
  "mit",
  "bei",
  "für",
  "fuer",
  "und",
  "&",
  "tell",
  "call",
  "ask",
  "with",
  "from",
  "vo",
  "and",
]);

/** In lower-case text only given names that are no everyday word; a preposition makes them likelier ("die nr von ahmet"). */
function lowerCaseScore(text: NameText, index: number): number {
  if (!text.isLowerCase || !has(text, index, trait.wellKnown) || !has(text, index, trait.unusual)) return 0;
  return beforeNames.has(text.lowers[index - 1] ?? "") ? 0.6 : 0.51;
}

/** „Gerda“ alone between quotes is what something is called. */
function isQuoted(text: NameText, index: number): boolean {
  const quote = /^["“”„»«›‹'‚‘’]+$/;
  return quote.test(text.words[index - 1] ?? "") && quote.test(text.words[index + 1] ?? "");
}

/** A capitalised noun right before ("Modell Clara") makes a name that of a thing. */
export function isAfterThing(text: NameText, index: number): boolean {
  return index > 0 && isThing(text.lowers[index - 1] ?? "") && /^ ?$/.test(gapBefore(text, index));
}

function isPartOfCompound(text: NameText, index: number): boolean {
  const { plain, starts, ends } = text;
  const around = (plain.charAt((starts[index] ?? 0) - 1) || " ") + (plain.charAt(ends[index] ?? 0) || " ");
  return /[-_@/\\#]/.test(around);
}

/**
 * The names that a message ends with: "Viel Spaß in der Wohnung! Tine & Olli". Only names of the lists, or one word that
 * running text does not know, after the end of a sentence.
 */
export function finalNames(text: NameText): NameSpan[] {
  const spans: NameSpan[] = [];
  let index = text.count - 1;
  while (index >= 0 && !has(text, index, trait.word)) index--;
  if (/[\p{L}\p{N}=:]/u.test(text.plain.slice(text.ends[index])) || has(text, index, trait.initial)) return [];
  const lowerCase = lowerCaseSignature(text, index);
  if (lowerCase !== null) return [lowerCase];
  for (; index > 0 && spans.length < 3; index -= 2) {
    let first = index;
    while (first > 0 && index - first < 3 && isSignature(text, first - 1) && /^ ?$/.test(gapBefore(text, first)))
      first--;
    if (!isSignature(text, index) || !has(text, first, trait.firstName | trait.initial)) return [];
    spans.push({
      first,
      end: index + 1,
      score: 0.6,
      evidence: [{ by: "context", detail: "at the end of the message" }],
    });
    const before = text.words[first - 1] ?? "";
    if (/^[.!?…\p{So}\p{Emoji_Presentation}]+$/u.test(before) || has(text, first, trait.lineStart))
      return isLineEnd(text, text.count - 1) ? spans : [];
    if (!["&", "und", "and", "u", ","].includes(before)) return [];
    index = first;
  }
  return [];
}

/** The last word of a message in lower case: "… nicht weitergeben manni". */
function lowerCaseSignature(text: NameText, index: number): NameSpan | null {
  if (!text.isLowerCase || !has(text, index, trait.wellKnown) || !has(text, index, trait.unusual)) return null;
  return {
    first: index,
    end: index + 1,
    score: 0.55,
    evidence: [{ by: "context", detail: "at the end of the message" }],
  };
}

function isSignature(text: NameText, index: number): boolean {
  if (!has(text, index, trait.capital) || has(text, index, trait.common | trait.place)) return false;
  return (
    has(text, index, trait.firstName | trait.surname | trait.initial | trait.unusual) &&
    !notNames.has(text.lowers[index] ?? "")
  );
}
