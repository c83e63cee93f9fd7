import type { Finding } from "../finding.ts";
import type { NameLists } from "./lists/index.ts";
import { nameForm } from "./name-text.ts";
import { isInFirm } from "./vetoes.ts";
import { particles } from "./words/salutations.ts";

/**
 * Second look at a text: what is replaced once is replaced wherever it stands. Whole values of every kind, and the single
 * parts of a person's name, unless they are everyday words: after "Herr Fuchs" a fox in the garden stays a fox.
 *
 * @returns finds that overlap neither `found` nor each other.
 */
export function findRepeats(plain: string, found: readonly Finding[], lists: NameLists): Finding[] {
  const sources = new Map<string, Finding>();
  for (const finding of found) {
    const value = plain.slice(finding.start, finding.end);
    if (finding.kind !== "PERSON") {
      if (value.length >= 5) sources.set(value, finding);
      continue;
    }
    for (const part of nameParts(value, lists)) if (!sources.has(part)) sources.set(part, finding);
  }
  const repeats: Finding[] = [];
  const longestFirst = [...sources].sort(([one], [other]) => other.length - one.length);
  for (const [value, source] of longestFirst) {
    for (let start = plain.indexOf(value); start !== -1; start = plain.indexOf(value, start + 1)) {
      const end = start + value.length;
      const isFree = (other: Finding): boolean => other.end <= start || other.start >= end;
      if (!isWord(plain, start, end) || !found.every(isFree) || !repeats.every(isFree)) continue;
      if (!isOtherThing(plain, { ...source, start, end })) repeats.push(repeatOf(source, start, end));
    }
  }
  return repeats;
}

const letterOrDigit = /[\p{L}\p{N}_]/u;

/** Whether no letter or digit stands around, but for the s of a genitive ("Müllers", "Rahul's"). */
function isWord(plain: string, start: number, end: number): boolean {
  if (start > 0 && letterOrDigit.test(plain.charAt(start - 1))) return false;
  const rest = plain.slice(end, end + 3);
  return !letterOrDigit.test(rest.charAt(0)) || /^['’]?s(?![\p{L}\p{N}_])/u.test(rest);
}

function repeatOf({ kind, score }: Finding, start: number, end: number): Finding {
  const evidence = [{ by: "linked" as const, detail: "stands elsewhere in the text" }];
  return { kind, start, end, score: Math.min(score, 0.9) * 0.95, evidence };
}

/** Whether a name in this place is that of a firm, or an everyday word. */
function isOtherThing(plain: string, { kind, start, end }: Finding): boolean {
  if (kind !== "PERSON") return false;
  if (/^['’]?s?\s+(?:disease|syndrome|law|theorem|syndrom|test|effect|effekt)/i.test(plain.slice(end, end + 20)))
    return true;
  if (
    /(?:^|[^\p{L}])(?:Firma|Fa\.|Firmen|Edeka|Rewe|Familienbetrieb|Autohaus|Bäckerei|Metzgerei|Gasthof|Hotel)\s+$/u.test(
      plain.slice(Math.max(0, start - 18), start),
    )
  )
    return true;
  if (/^-\p{L}/u.test(plain.slice(end, end + 2))) return true;
  if (speaksOfThing.test(plain.slice(Math.max(0, start - 12), start))) return true;
  return !plain.slice(start, end).includes(" ") && isInFirm(plain.slice(end, end + 60));
}

/** An article or number before a word that is also a name: "einen Zimmermann empfohlen", "kein Graf". */
const speaksOfThing =
  /(?:^|[^\p{L}])(?:ein|eine|einen|einem|einer|eines|kein|keine|keinen|das|dem|den|ein paar|glas|a|an|the)\s+$/iu;

/** The whole name, and its parts that are no everyday words. */
function nameParts(value: string, lists: NameLists): string[] {
  const words = value.split(/[\s,]+/).filter((word) => word !== "");
  const isTelling = (word: string): boolean =>
    word.length >= 3 &&
    (/^\p{Lu}/u.test(word) || words.length === 1) &&
    !particles.has(word.toLowerCase()) &&
    !lists.commonWord(nameForm(word).toLowerCase());
  return words.length > 1 ? [value, ...words.filter(isTelling)] : words.filter(isTelling);
}
