import { extendName } from "../extend-name.ts";
import type { NameSpan } from "../name-span.ts";
import { gapBefore, has, type NameText, trait } from "../name-text.ts";
import { greetings } from "../words/letters.ts";
import { calendarWords, notNames } from "../words/not-names.ts";
import { roles, things } from "../words/roles.ts";
import { finalNames, givenName, isAfterThing } from "./given-name-rule.ts";
import { reversedName } from "./reversed-name-rule.ts";

/** Names by the lists and the tagger alone: "Jana Wolff", "S. Brandt", "Becker, Ralf", "Rico M.", and given names alone. */
export function listRule(text: NameText): NameSpan[] {
  const spans: NameSpan[] = finalNames(text);
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

function fullName(text: NameText, first: number): NameSpan | null {
  const noble = nobleName(text, first);
  if (noble !== null) return noble;
  if (!has(text, first, trait.firstName) || roles.has(text.lowers[first] ?? "")) return null;
  const lower = text.lowers[first] ?? "";
  if (
    greetings.has(lower) ||
    things.has(lower) ||
    (notNames.has(lower) && !isNameInSentence(text, first)) ||
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
  const isLowerCaseName =
    has(text, first, trait.unusual) && has(text, first, trait.wellKnown) && has(text, last, trait.unusual);
  if (!has(text, first, trait.capital) && tagged < 0.15 && !isLowerCaseName) return null;
  if (isUnlistedAfterCommon(text, first, last) && tagged < 0.3) return null;
  const listed = isSurname ? 0.88 : 0.7;
  const score = commons === 2 ? 0.2 : commons === 1 ? 0.55 : listed;
  return { first, end, score, evidence: [{ by: "list", detail: "given name and surname" }] };
}

/** "S. Brandt", "J. P. Okonkwo", "Rico M."; not "z. B.", not "St. Georgen". */
function initialName(text: NameText, first: number): NameSpan | null {
  if (/[°§\d]/.test(text.plain.charAt((text.starts[first] ?? 0) - 1))) return null;
  if (has(text, first, trait.initial) && /\./.test(text.plain.slice(text.starts[first], text.starts[first + 1]))) {
    let surname = first + 1;
    while (surname - first < 6 && (has(text, surname, trait.initial) || text.words[surname] === ".")) surname++;
    const isAbbreviation = /^\p{Ll}\.?$/u.test(text.words[first - 1] ?? "");
    if (isAbbreviation) return null; // "i. V. Heimann", "z. B. Meier"
    const isTagged = (text.person[surname] ?? 0) >= 0.25;
    const named = trait.surname | trait.foreign | (isTagged ? trait.unusual : 0);
    if (!has(text, surname, named) || !has(text, surname, trait.capital)) return null;
    if (gapBefore(text, surname).includes("\n") || has(text, surname, trait.upper)) return null;
    const isSure = !has(text, surname, trait.common | trait.place) || (text.person[surname] ?? 0) >= 0.4;
    return {
      first,
      end: extendName(text, surname),
      score: isSure ? 0.75 : 0.2,
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

/** "Gräfin von Malchendorf" without a given name. */
function nobleName(text: NameText, first: number): NameSpan | null {
  if (!has(text, first, trait.nobility) || !has(text, first, trait.capital) || !has(text, first + 1, trait.particle))
    return null;
  const end = extendName(text, first);
  return end - first < 3 ? null : { first, end, score: 0.7, evidence: [{ by: "context", detail: "after a rank" }] };
}

/** "sein Nachfolger Can Doğan": inside a sentence with a capital, before a surname. */
function isNameInSentence(text: NameText, first: number): boolean {
  const isInside = !has(text, first, trait.lineStart) && !/^[.!?:]$/.test(text.words[first - 1] ?? "");
  return (
    isInside &&
    has(text, first, trait.capital) &&
    has(text, first + 1, trait.surname | trait.foreign) &&
    !has(text, first + 1, trait.common)
  );
}

/** "Tage Zusatzurlaub": an everyday word that is also a given name, and a word that no list has. */
function isUnlistedAfterCommon(text: NameText, first: number, last: number): boolean {
  return has(text, first, trait.common) && !has(text, last, trait.surname | trait.foreign);
}
