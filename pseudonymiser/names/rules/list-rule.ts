import { extendName } from "../extend-name.ts";
import type { NameSpan } from "../name-span.ts";
import { gapBefore, has, isLineEnd, type NameText, trait } from "../name-text.ts";
import { isGenitivePosition } from "../trim-name.ts";
import { greetings } from "../words/letters.ts";
import { calendarWords, notNames } from "../words/not-names.ts";
import { roles, things } from "../words/roles.ts";
import { reversedNameEnd } from "./label-rule.ts";

/** Names by the lists and the tagger alone: "Jana Wolff", "S. Brandt", "Becker, Ralf", "Rico M.", and given names alone. */
export function listRule(text: NameText): NameSpan[] {
  const spans: NameSpan[] = [];
  for (let index = 0; index < text.count; index++) {
    if (!has(text, index, trait.word)) continue;
    const isParticle = has(text, index, trait.particle) && has(text, index, trait.lineStart);
    if (!has(text, index, trait.capital) && !text.isLowerCase && !isParticle && text.words[index - 1] !== "/") continue;
    const span =
      reversedName(text, index) ?? fullName(text, index) ?? initialName(text, index) ?? givenName(text, index);
    if (span === null) continue;
    spans.push(span);
    index = span.end - 1;
  }
  return spans;
}

/** "Becker, Ralf" where a line, a cell or a bracket ends with it; "Essen, Hagen" are places. */
function reversedName(text: NameText, first: number): NameSpan | null {
  const end = reversedNameEnd(text, first);
  if (end === null || (has(text, first, trait.common | trait.place) && has(text, end - 1, trait.common | trait.place)))
    return null;
  const isCell = isLineEnd(text, end - 1) || /^[;|(<\t/–-]/.test(text.words[end] ?? "");
  const begins = has(text, first, trait.lineStart) || /[;|:(\t/.]/.test(text.words[first - 1] ?? "");
  const isPlain = !has(text, comma(text, first), trait.common) && has(text, end - 1, trait.wellKnown);
  return isCell && (begins || isPlain)
    ? { first, end, score: 0.85, evidence: [{ by: "list", detail: "surname, given name" }] }
    : null;
}

/** The last token before the comma. */
function comma(text: NameText, first: number): number {
  let index = first;
  while (index < text.count && text.words[index + 1] !== ",") index++;
  return index;
}

function fullName(text: NameText, first: number): NameSpan | null {
  if (!has(text, first, trait.firstName) || roles.has(text.lowers[first] ?? "")) return null;
  const lower = text.lowers[first] ?? "";
  if (
    greetings.has(lower) ||
    things.has(lower) ||
    notNames.has(lower) ||
    calendarWords.has(lower) ||
    has(text, first, trait.genitive)
  )
    return null;
  if (
    !has(text, first, trait.wellKnown) &&
    (text.person[first] ?? 0) < 0.2 &&
    has(text, first, trait.common | trait.lineStart)
  )
    return null;
  const end = extendName(text, first);
  if (end - first < 2) return null;
  const last = end - 1;
  const isSurname = has(text, last, trait.surname | trait.foreign);
  const commons =
    Number(has(text, first, trait.common | trait.place)) + Number(has(text, last, trait.common | trait.place));
  const tagged = Math.max(text.person[first] ?? 0, text.person[last] ?? 0);
  const isUnlisted = !isSurname && (!has(text, last, trait.unusual) || has(text, first, trait.surname));
  if (isUnlisted && tagged < 0.3) return null;
  if (isAfterThing(text, first)) return null;
  if (!has(text, first, trait.capital) && tagged < 0.15) return null;
  const listed = isSurname ? 0.88 : 0.7;
  const score = commons === 2 ? 0.2 : commons === 1 ? 0.55 : listed;
  return { first, end, score, evidence: [{ by: "list", detail: "given name and surname" }] };
}

/** "S. Brandt", "J. P. Okonkwo", "Rico M."; not "z. B.", not "St. Georgen". */
function initialName(text: NameText, first: number): NameSpan | null {
  if (has(text, first, trait.initial) && /\./.test(text.plain.slice(text.starts[first], text.starts[first + 1]))) {
    let surname = first + 1;
    while (surname - first < 6 && (has(text, surname, trait.initial) || text.words[surname] === ".")) surname++;
    if (!has(text, surname, trait.surname | trait.foreign) || !has(text, surname, trait.capital)) return null;
    if (gapBefore(text, surname).includes("\n") || has(text, surname, trait.upper)) return null;
    const isSure = !has(text, surname, trait.common | trait.place) || (text.person[surname] ?? 0) >= 0.4;
    return {
      first,
      end: extendName(text, surname),
      score: isSure ? 0.75 : 0.4,
      evidence: [{ by: "list", detail: "initial and surname" }],
    };
  }
  const isShortened =
    has(text, first, trait.firstName) &&
    has(text, first + 1, trait.initial) &&
    /\.$|^$/.test(text.words[first + 1] ?? "");
  if (!isShortened || has(text, first, trait.common) || !/^ $/.test(gapBefore(text, first + 1))) return null;
  return { first, end: first + 2, score: 0.75, evidence: [{ by: "list", detail: "given name and initial" }] };
}

/** A given name alone. Names of things ("Regal Billy", «Heidi») and everyday words are left out; the tagger adds its part. */
function givenName(text: NameText, index: number): NameSpan | null {
  const word = text.words[index] ?? "";
  if (!has(text, index, trait.firstName) || has(text, index, trait.common | trait.place) || word.length < 3)
    return null;
  if (!has(text, index, trait.capital) || isAfterThing(text, index) || isPartOfCompound(text, index)) return null;
  if (has(text, index, trait.upper) || isQuoted(text, index)) return null;
  const lower = text.lowers[index] ?? "";
  if (notNames.has(lower) || calendarWords.has(lower)) return null;
  const isOwner =
    has(text, index, trait.genitive) && has(text, index, trait.wellKnown) && isGenitivePosition(text, index);
  const hasAge = /^\s?\(\d{1,2}\)/.test(text.plain.slice(text.ends[index], (text.ends[index] ?? 0) + 6));
  const score = hasAge ? 0.85 : isOwner ? 0.6 : has(text, index, trait.wellKnown) ? 0.52 : 0.1;
  return { first: index, end: index + 1, score, evidence: [{ by: "list", detail: "given name" }] };
}

/** „Gerda“ alone between quotes is what something is called. */
function isQuoted(text: NameText, index: number): boolean {
  const quote = /^["“”„»«›‹'‚‘’]+$/;
  return quote.test(text.words[index - 1] ?? "") && quote.test(text.words[index + 1] ?? "");
}

/** A capitalised noun right before ("Modell Clara") makes a name that of a thing. */
function isAfterThing(text: NameText, index: number): boolean {
  return index > 0 && things.has(text.lowers[index - 1] ?? "") && /^ ?$/.test(gapBefore(text, index));
}

function isPartOfCompound(text: NameText, index: number): boolean {
  const { plain, starts, ends } = text;
  const around = (plain.charAt((starts[index] ?? 0) - 1) || " ") + (plain.charAt(ends[index] ?? 0) || " ");
  return /[-_@/\\#]/.test(around);
}
