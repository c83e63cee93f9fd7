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

const shape = numberShape(String.raw`[A-Za-z][ -]?(?:\d{9}|\d{3}[ .-]\d{3}[ .-]\d{3}|(?:\d[ ]?){8}\d)`);

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
 * @example Störungsnummer B409217336
 * @example Bestell-Nr. H304172565
 * @example Fehler B409217337 im Modul
 * @example Typ A 123 456 780
 */
export const healthInsuranceNumber: Recogniser = {
  name: "health-insurance-number",
  find: ({ plain }) => findByPattern(plain, shape, judge),
};

function judge(candidate: Candidate): Finding | null {
  const number = candidate.compact;
  const announcement = announcementOf(candidate.plain, candidate, { cue, otherCue: tradeNumberCue, after: 25 });
  const context = announcement.says === "this" ? announcement.word : null;
  const digits = letterAsDigits(number.charAt(0)) + number.slice(1, 9);
  const pattern = "letter and nine digits";
  if (weightedDigitSum(digits, weights) % 10 === Number(number.charAt(9))) {
    if (announcement.says === "other") {
      const { alsoNamed } = announcement;
      if (alsoNamed === null) return null;
      return findingAt(candidate, "HEALTH_INSURANCE_ID", 0.7, { pattern, context: alsoNamed });
    }
    const isAsUsual = /^[A-Z]\d{9}$/.test(candidate.text);
    if (context === null && !isAsUsual) return null;
    const score = context === null ? scores.likely : scores.certain;
    return findingAt(candidate, "HEALTH_INSURANCE_ID", score, { pattern, checksum: "§ 290 SGB V", context });
  }
  return context === null ? null : findingAt(candidate, "HEALTH_INSURANCE_ID", 0.65, { pattern, context });
}
