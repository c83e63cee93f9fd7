import { gapBefore, has, isLineEnd, type NameText, trait } from "./name-text.ts";
import { labels } from "./words/labels.ts";
import { closings } from "./words/letters.ts";
import { calendarWords, notNames, weekdayAbbreviations } from "./words/not-names.ts";
import { roles } from "./words/roles.ts";
import { innerParticles, salutations, titles } from "./words/salutations.ts";

const longestName = 6;

/** From which probability on the tagger alone carries a token into a name that has begun. */
const carries = 0.35;

/**
 * Where a name that begins with a token ends: given names, initials, particles and surnames that follow without
 * punctuation. What follows must look like a name itself; the first token is taken on trust of the rule that asks.
 *
 * `isTrusted`: a salutation stands before it, so that a month or weekday is a name as well ("Frau Freitag").
 *
 * @returns the token after the last one; `first` itself where the first token cannot begin a name.
 */
export function extendName(text: NameText, first: number, { isTrusted = false } = {}): number {
  if (!canBegin(text, first) || (!isTrusted && calendarWords.has(text.lowers[first] ?? ""))) return first;
  const begun = has(text, first, trait.particle) ? afterParticles(text, first, first) : first + 1;
  let end = Math.max(begun, first + 1);
  while (end < text.count && end - first < longestName) {
    const next = continuation(text, first, end);
    if (next === end) break;
    end = next;
  }
  return end;
}

/** Whether a token may be the first of a name: a word with a capital, or any name of the lists in lower-case text. */
export function canBegin(text: NameText, index: number): boolean {
  if (!has(text, index, trait.word)) return false;
  const word = text.lowers[index] ?? "";
  const isGivenName =
    has(text, index, trait.wellKnown | trait.firstName) &&
    has(text, index + 1, trait.capital) &&
    has(text, index + 1, trait.surname | trait.unusual);
  if (weekdayAbbreviations.has(word) && (text.words[index] ?? "").length <= 3 && has(text, index + 1, trait.capital))
    return false;
  if ((notNames.has(word) && !isGivenName) || salutations.has(word)) return false;
  if (roles.has(word) && !has(text, index, trait.surname)) return false;
  if (has(text, index, trait.capital)) return true;
  if (has(text, index, trait.particle)) return has(text, afterInnerParticles(text, index + 1), trait.capital);
  return isListedLowerCase(text, index);
}

/** In lower-case text any name of the lists that is no everyday word. */
function isListedLowerCase(text: NameText, index: number): boolean {
  return has(text, index, trait.firstName | trait.surname) && !has(text, index, trait.common);
}

/** The token after the next piece of the name, or the same token where none follows. */
function continuation(text: NameText, first: number, index: number): number {
  if (isBrokenWord(text, index)) return index + 2;
  if (!has(text, index, trait.word)) return Math.max(afterNickname(text, index), afterHyphen(text, index));
  if (!/^[ \t]*$/.test(gapBefore(text, index))) return index;
  if (has(text, index, trait.particle) && !has(text, index, trait.capital)) return afterParticles(text, first, index);
  if (has(text, index - 1, trait.genitive)) return index;
  return looksLikeName(text, first, index) ? index + 1 : index;
}

/** "Ter-\nhorst": a hyphen at the end of the line, and the rest of the word in the next. */
function isBrokenWord(text: NameText, index: number): boolean {
  return (
    text.words[index] === "-" &&
    gapBefore(text, index) === "" &&
    has(text, index + 1, trait.lineStart) &&
    has(text, index + 1, trait.word) &&
    !has(text, index + 1, trait.capital)
  );
}

/** The token behind "der" in "von der Heide", or the same one. */
function afterInnerParticles(text: NameText, from: number): number {
  let index = from;
  while (index < text.count && index - from < 2 && innerParticles.has(text.lowers[index] ?? "")) index++;
  return index;
}

/** "von der Heide": particles count only with the name they lead to. */
function afterParticles(text: NameText, first: number, index: number): number {
  const name = afterInnerParticles(text, index + 1);
  if (name >= text.count || !has(text, name, trait.capital) || gapBefore(text, name).includes("\n")) return index;
  const isContracted = ["vom", "zum", "zur"].includes(text.lowers[index] ?? "");
  const listed = isContracted ? trait.surname : trait.surname | trait.foreign | trait.unusual;
  const isName = has(text, name, listed) && !has(text, name, trait.common);
  const isAfterGiven = has(text, index - 1, trait.firstName | trait.nobility | trait.initial) && index > first;
  const isNameLike = has(text, name, trait.surname | trait.unusual | trait.foreign) && !has(text, name, trait.upper);
  const isLongParticle = isNameLike && !isContracted && name - index > 1 && (isAfterGiven || index === first);
  const isNextPerson = has(text, name, trait.wellKnown) && has(text, name + 1, trait.capital) && name - index === 1;
  if (isNextPerson && index > first) return index;
  return isName || isLongParticle || (text.person[name] ?? 0) >= 0.25 ? name + 1 : index;
}

function isFollowedByMark(text: NameText, index: number): boolean {
  return isLineEnd(text, index) || !/^[\p{L}\p{N}]/u.test(text.words[index + 1] ?? "");
}

/** „Didi“ in "Dieter „Didi“ Sauerbier". */
function afterNickname(text: NameText, index: number): number {
  const isQuote = (at: number): boolean => /^["“”„»«'‚‘’]+$/.test(text.words[at] ?? "");
  const isNickname = isQuote(index) && has(text, index + 1, trait.capital) && isQuote(index + 2);
  return isNickname && has(text, index + 3, trait.capital) && has(text, index - 1, trait.firstName) ? index + 4 : index;
}

/** "-J." in "H.-J. Braun". */
function afterHyphen(text: NameText, index: number): number {
  if (text.words[index] !== "-" || !has(text, index - 1, trait.initial) || gapBefore(text, index) !== "") return index;
  return has(text, index + 1, trait.initial) ? index + 2 : index;
}

/** "I'll", "he's". */
const contraction = /^(?:i|you|he|she|it|we|they)['’]/;

function looksLikeName(text: NameText, first: number, index: number): boolean {
  const lower = text.lowers[index] ?? "";
  if (salutations.has(lower) || closings.has(lower) || titles.has(lower.replace(/\.$/, ""))) return false;
  if (contraction.test(lower)) return false;
  if (labels.has(lower) && text.plain.charAt(text.ends[index] ?? 0) === ":") return false;
  const isTagged = (text.person[index] ?? 0) >= carries;
  if (roles.has(lower) && has(text, index, trait.common)) return false;
  if (calendarWords.has(lower) && has(text, index - 1, trait.wellKnown) && isFollowedByMark(text, index))
    return has(text, index, trait.capital);
  if (notNames.has(lower) || calendarWords.has(lower))
    return isTagged && has(text, index, trait.firstName | trait.surname);
  if (!has(text, index, trait.capital)) return isListedLowerCase(text, index) && !has(text, first, trait.capital);
  if (has(text, index, trait.nobility | trait.initial)) return true;
  const isOtherCase =
    has(text, first, trait.upper) !== has(text, index, trait.upper) && !has(text, first, trait.initial);
  if (isOtherCase && !has(text, index, trait.surname)) return false;
  if (isTagged) return true;
  if (has(text, index - 1, trait.firstName | trait.initial | trait.nobility | trait.foreign))
    return (
      has(text, index, trait.unusual | trait.firstName | trait.surname | trait.foreign) ||
      (has(text, index, trait.place) && has(text, index - 1, trait.wellKnown) && isFollowedByMark(text, index))
    );
  if (!has(text, index, trait.firstName | trait.surname)) return has(text, index, trait.foreign);
  return !has(text, index, trait.common);
}
