import type { NameSpan } from "../name-span.ts";
import { gapBefore, has, isLineEnd, type NameText, trait } from "../name-text.ts";
import { salutations, titles } from "../words/salutations.ts";

/** "Wolff, Jana": surname, comma, given name. The token after it, or null. */
export function reversedNameEnd(text: NameText, first: number): number | null {
  const comma = commaAfter(text, first);
  if (comma === null) return null;
  const given = comma + 1;
  if (given >= text.count || !/^[ \t]+$/.test(gapBefore(text, given)) || !isGivenName(text, given)) return null;
  const surname = comma - 1;
  const isSurname =
    has(text, surname, trait.surname | trait.foreign) ||
    (text.person[first] ?? 0) >= 0.3 ||
    (has(text, surname, trait.unusual) && has(text, given, trait.wellKnown));
  if (!isSurname) return null;
  let end = given + 1;
  while (end < text.count && end - given < 3 && isFurtherGivenName(text, end)) end++;
  const isFullName = has(text, end, trait.capital) && has(text, end, trait.surname) && gapBefore(text, end) === " ";
  return isFullName && !has(text, end, trait.common) ? null : end;
}

/** The comma behind one to four words of a surname; null where a given name comes first ("Jana Wolff, Berlin"). */
function commaAfter(text: NameText, first: number): number | null {
  const isGivenFirst = has(text, first, trait.wellKnown) && has(text, first + 1, trait.capital);
  if (!has(text, first, trait.capital | trait.particle) || isGivenFirst) return null;
  let comma = first;
  while (comma < text.count && comma - first < 4 && text.words[comma] !== ",") {
    if (
      !has(text, comma, trait.capital | trait.particle) ||
      !has(text, comma, trait.word) ||
      (comma > first && gapBefore(text, comma).includes("\n"))
    )
      return null;
    comma++;
  }
  const isGivenBefore = comma - first > 1 && has(text, first, trait.wellKnown) && !has(text, first, trait.surname);
  return comma > first && text.words[comma] === "," && !isGivenBefore ? comma : null;
}

function isGivenName(text: NameText, given: number): boolean {
  if (!has(text, given, trait.firstName | trait.initial) || !has(text, given, trait.capital)) return false;
  if (titles.has((text.lowers[given] ?? "").replace(/\.$/, ""))) return false;
  if (has(text, given, trait.initial)) return !has(text, given + 1, trait.capital);
  return (text.words[given] ?? "").length > 2;
}

function isFurtherGivenName(text: NameText, index: number): boolean {
  return (
    has(text, index, trait.firstName | trait.initial) &&
    has(text, index, trait.capital) &&
    /^ ?$/.test(gapBefore(text, index))
  );
}

/** "Hr. El Amrani, Sanne": behind a salutation the comma separates two persons. */
function isAddressed(text: NameText, first: number): boolean {
  for (let index = first - 1; index >= 0 && first - index < 4; index--) {
    const word = (text.lowers[index] ?? "").replace(/\.$/, "");
    if (salutations.has(word) || titles.has(word)) return true;
    if (!has(text, index, trait.capital | trait.particle) && text.words[index] !== ".") return false;
  }
  return false;
}

/**
 * "Becker, Ralf" where a line, a cell or a bracket ends with it, or where what follows is no further name ("Schmied,
 * Burkhard, Kundenkarte 9120"); "Essen, Hagen" are places.
 */
export function reversedName(text: NameText, first: number): NameSpan | null {
  const end = reversedNameEnd(text, first);
  if (end === null || isAddressed(text, first)) return null;
  const isDoubtful = has(text, first, trait.common | trait.place);
  if (isDoubtful && has(text, end - 1, trait.common | trait.place)) return null;
  const isCell = isLineEnd(text, end - 1) || /^[;|(<\t/–*"”“-]/.test(text.words[end] ?? "");
  const begins = has(text, first, trait.lineStart) || /[;|:(\t/.)"„“]/.test(text.words[first - 1] ?? "");
  const isPlain = !isDoubtful && has(text, end - 1, trait.wellKnown);
  const isEnumerated = text.words[end] === "," && has(text, end + 1, trait.firstName | trait.surname | trait.initial);
  const isFollowed = text.words[end] === "," && !isEnumerated && (isPlain || begins);
  if (!(isCell && (begins || isPlain)) && !isFollowed && !isTagged(text, first, end)) return null;
  return { first, end, score: 0.85, evidence: [{ by: "list", detail: "surname, given name" }] };
}

/** "auf Tassone, Luca lautete": the tagger takes both for names, and none is the given name of somebody else. */
function isTagged(text: NameText, first: number, end: number): boolean {
  const given = end - 1;
  const isBoth = Math.min(text.person[first] ?? 0, text.person[given] ?? 0) >= 0.15;
  const isSurname = !has(text, first, trait.wellKnown) || has(text, first, trait.common);
  const goesOn = text.words[end] === "," || ["und", "and", "&"].includes(text.lowers[end] ?? "");
  return isBoth && isSurname && !goesOn && has(text, given, trait.wellKnown);
}
