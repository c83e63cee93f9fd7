import { type Finding, type Recogniser, scores } from "../finding.ts";
import { announcementOf } from "./announcement.ts";
import { letterAsDigits, weightedDigitSum } from "./checksums/weighted-sum.ts";
import { cueWords } from "./cue-words.ts";
import { type Candidate, findByPattern, findingAt } from "./find-by-pattern.ts";
import { numberShape } from "./number-shape.ts";
import { tradeNumberCue } from "./trade-number-cues.ts";

const cue = cueWords(
  "versichertern?",
  "versicherten?",
  "versicherten ?№",
  "versichertenkarte",
  "versicherung*",
  "versichert",
  "gesetzlich*",
  "krankenkasse*",
  "kranken versicherung*",
  "krankenversichert*",
  "kv №",
  "kvnr",
  "egk",
  "gesundheitskarte",
  "kasse",
  "(?:kranken)?kassen ?(?:mitglieds)? ?№",
  "versichertennr",
  "(?:chip)?karte",
  "aok",
  "tk",
  "techniker",
  "barmer",
  "dak",
  "bkk",
  "ikk",
  "hkk",
  "kkh",
  "knappschaft",
  "(?:health )?insurance(?: (?:№|id|card))?",
  "insured",
  "patient*",
  "policy holder",
);

const shape = numberShape(String.raw`[A-Za-z][ -]?\d(?:[ .-]?\d){7,9}`);

/** Words behind which a digit too few or too many is a slip. */
const explicit = /versicherten|kv|egk|kasse|insurance/;

const weights = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2];

/**
 * The number of a person in German statutory health insurance (§ 290 SGB V): a letter and nine digits, the last of which is
 * the check digit: the letter as two digits, weights 1 and 2 by turns, digit sums, modulo 10 (trust centre for the health
 * insurance number). Without a cue a valid number counts unless a word for goods or orders announces it; with a slip it counts
 * behind Versichertennummer, Krankenkasse, eGK, health insurance and the like.
 *
 * @example Versichertennummer ⟦H304172565⟧. Sie ist
 * @example Bin gesetzlich versichert (⟦Q771209343⟧) und erreichbar
 * @example My health insurance number is ⟦P602188478⟧
 * @example kvnr ⟦a000500015⟧
 * @example KV-Nr.: ⟦T 345 678 916⟧
 * @example Versichertennr is ⟦B409217337⟧
 * @example Versichertennummer ⟦V 30572 8164 2⟧
 * @example geb 3.4.1957 karte ⟦n519203841⟧
 * @example rinor, kassennummer ⟦h304172565⟧, die 20 euro
 * @example Krankenkassennr.: ⟦Q771209343⟧
 * @example Störungsnummer B409217336
 * @example Bestell-Nr. H304172565
 * @example Fehler B409217337 im Modul
 * @example Typ A 123 456 780
 */
export const healthInsuranceNumber: Recogniser = {
  name: "health-insurance-number",
  find: ({ plain }) => findByPattern(plain, shape, judge),
};

function judge(found: Candidate): Finding | null {
  const candidate = withoutDigitBehind(found);
  const announcement = announcementOf(candidate.plain, candidate, { cue, otherCue: tradeNumberCue, after: 25 });
  const context = announcement.says === "this" ? announcement.word : null;
  const pattern = "letter and nine digits";
  if (!checks(candidate.compact)) {
    if (context === null || (candidate.compact.length !== 10 && !explicit.test(context))) return null;
    return findingAt(candidate, { kind: "HEALTH_INSURANCE_ID", score: 0.65, pattern, context });
  }
  const because = { pattern, checksum: "§ 290 SGB V" };
  if (context !== null)
    return findingAt(candidate, { kind: "HEALTH_INSURANCE_ID", score: scores.certain, ...because, context });
  if (announcement.says === "other") {
    const { alsoNamed } = announcement;
    return alsoNamed === null
      ? null
      : findingAt(candidate, { kind: "HEALTH_INSURANCE_ID", score: 0.7, ...because, context: alsoNamed });
  }
  const isAsUsual = /^[A-Z]\d{9}$/.test(candidate.text);
  return isAsUsual ? findingAt(candidate, { kind: "HEALTH_INSURANCE_ID", score: scores.likely, ...because }) : null;
}

function checks(number: string): boolean {
  const digits = letterAsDigits(number.charAt(0)) + number.slice(1, 9);
  return number.length === 10 && weightedDigitSum(digits, weights) % 10 === Number(number.charAt(9));
}

/** "H304172565 2 Kinder": a digit apart behind a number that is right without it. */
function withoutDigitBehind(candidate: Candidate): Candidate {
  const { start, compact } = candidate;
  const text = candidate.text.replace(/[ .-]\d$/, "");
  if (compact.length !== 11 || text === candidate.text || !checks(compact.slice(0, 10))) return candidate;
  return { ...candidate, text, compact: compact.slice(0, 10), end: start + text.length };
}
