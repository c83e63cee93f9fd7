import type { NameLists } from "./lists/index.ts";
import type { NameSpan } from "./name-span.ts";
import { has, type NameText, nameForm, trait } from "./name-text.ts";
import { closings, greetings } from "./words/letters.ts";
import { notNames, shifts, weekdayAbbreviations } from "./words/not-names.ts";
import { roleEnding, roles } from "./words/roles.ts";
import { addressees, salutations, titles } from "./words/salutations.ts";

/**
 * Where the name itself begins and ends in the text: without salutation, title and the s of a genitive ("Lindqvists
 * Vorschlag", "Rahul's card"), without a full stop that ends the sentence.
 */
export function trimName(text: NameText, { first, end }: NameSpan, lists: NameLists): { start: number; end: number } {
  let from = first;
  while (from < end && (isBeforeName(text, from, end) || isFromSomebody(text, from))) from++;
  let last = end - 1;
  while (last > from && isBehindName(text, last)) last--;
  const start = text.starts[from] ?? 0;
  const stop = text.ends[last] ?? start;
  if (from >= end) return { start, end: start };
  return { start, end: stop - suffixLength(text, last, lists) };
}

/** Salutation, title, greeting or role that a rule or the tagger took into the span, with the mark behind it. */
function isBeforeName(text: NameText, index: number, end: number): boolean {
  const word = (text.lowers[index] ?? "").replace(/\.$/, "");
  if (!has(text, index, trait.word)) return true;
  if (has(text, index, trait.nobility | trait.initial)) return false;
  if (index + 1 < end && roleEnding.test(word) && has(text, index + 1, trait.capital)) return true;
  if (titles.has(word) || salutations.has(word) || greetings.has(word) || closings.has(word) || addressees.has(word))
    return true;
  if (index + 1 >= end || isGivenName(text, index)) return false;
  if (weekdayAbbreviations.has(word) || shifts.has(word)) return true;
  if (isKinOf(text, index) || isDoubted(text, index, index + 1)) return true;
  return (
    notNames.has(word) || (roles.has(word) && (has(text, index, trait.common) || !has(text, index, trait.surname)))
  );
}

/** "Mama von Ben": a word for kin, and the name behind "von". */
function isKinOf(text: NameText, index: number): boolean {
  return roles.has(text.lowers[index] ?? "") && text.words[index + 1] === "von";
}

/** Below this the tagger doubts that a word is part of the name beside it, from `sure` on it is sure of that one. */
const doubtful = 0.12;
const sure = 0.3;

/** "To-do Sanne", "Antje Bescheid": an everyday word that the tagger keeps apart from the name beside it. */
function isDoubted(text: NameText, index: number, neighbour: number): boolean {
  return (
    has(text, index, trait.common) &&
    (text.person[index] ?? 0) < doubtful &&
    (text.person[neighbour] ?? 0) >= sure &&
    has(text, neighbour, trait.firstName | trait.surname | trait.foreign)
  );
}

/** A mark, or a word that a rule took into the name: "Gundula"", "Esra Donnerstag". */
function isBehindName(text: NameText, index: number): boolean {
  return !has(text, index, trait.word) || isDoubted(text, index, index - 1);
}

/** "Can Doğan", "Will Marsh": words that are also given names, with a surname behind them. */
function isGivenName(text: NameText, index: number): boolean {
  const isName =
    has(text, index, trait.wellKnown) && has(text, index, trait.capital) && (text.person[index] ?? 0) >= 0.3;
  return (
    isName && has(text, index + 1, trait.capital) && has(text, index + 1, trait.surname | trait.foreign | trait.unusual)
  );
}

/** "Mama von Levi": after an everyday noun "von" is no part of the name. */
function isFromSomebody(text: NameText, index: number): boolean {
  const before = text.lowers[index - 1] ?? "";
  return (
    ["von", "v."].includes(text.words[index] ?? "") &&
    has(text, index - 1, trait.common) &&
    !salutations.has(before) &&
    !titles.has(before) &&
    !addressees.has(before)
  );
}

/** The characters at the end of the last word that are not part of the name. */
function suffixLength(text: NameText, last: number, lists: NameLists): number {
  const word = text.words[last] ?? "";
  if (/['’]s$/i.test(word)) return 2;
  if (/['’]$/.test(word)) return 1;
  if (word.length < 4 || !word.endsWith("s") || has(text, last, trait.upper)) return 0;
  if (has(text, last, trait.lineStart) && text.words[last - 1] === "-") return 0; // the second half of a broken word
  if (has(text, last, trait.genitive)) return 1;
  if (/[sßxz]s$/.test(word)) return 0;
  const isListed = has(text, last, trait.firstName | trait.surname);
  if (!isListed) return isGenitivePosition(text, last) ? 1 : 0;
  const stem = nameForm(word.slice(0, -1));
  const isStemListed = lists.firstName(stem) !== null || lists.surname(stem) > 0;
  return isStemListed && isGenitivePosition(text, last) && !knownWithS(word, lists) ? 1 : 0;
}

/** A noun, or an adjective and a noun, follows directly: "Henriks neue Adresse". */
export function isGenitivePosition(text: NameText, last: number): boolean {
  const isNoun = (index: number): boolean =>
    has(text, index, trait.capital) &&
    !has(text, index, trait.lineStart | trait.firstName | trait.surname) &&
    has(text, index, trait.word);
  const next = last + 1;
  if (text.plain.charAt(text.ends[last] ?? 0) !== " ") return false;
  return isNoun(next) || (has(text, next, trait.word) && /e[nrms]?$/.test(text.lowers[next] ?? "") && isNoun(next + 1));
}

/** Names that end in s themselves and are given often: Lukas, Jonas, Jens. */
function knownWithS(word: string, lists: NameLists): boolean {
  const named = lists.firstName(nameForm(word));
  return named !== null && named.weight > (lists.firstName(nameForm(word.slice(0, -1)))?.weight ?? 0);
}
