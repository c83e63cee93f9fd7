import { type Finding, type Recogniser, scores } from "../finding.ts";
import { announcementOf } from "./announcement.ts";
import { letterAsDigits, weightedDigitSum } from "./checksums/weighted-sum.ts";
import { cueWords } from "./cue-words.ts";
import { type Candidate, findByPattern, findingAt } from "./find-by-pattern.ts";
import { numberShape } from "./number-shape.ts";

const cue = cueWords(
  "rv №",
  "sv №",
  "vs №",
  "vers №",
  "(?:sozial|renten)(?:versicherungs|vers)? ?№",
  "(?:sozial|renten)versicherungs?ausweis",
  "versicherungs ?№",
  "rentenversicherung*",
  "sozialversicherung*",
  "rvnr",
  "social (?:security|insurance)(?: №)?",
  "pension (?:insurance )?№",
);

const shape = numberShape(String.raw`\d(?:[ ./-]?\d){7}[ ./-]{0,3}[A-Za-z][ ./-]{0,3}\d(?: ?\d){2}`);

const weights = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];

/**
 * The German pension insurance number, which is also the social insurance number (§ 147 SGB VI): area, date of birth DDMMYY (day
 * plus 50 where serial numbers ran out), first letter of the name at birth, serial number, check digit (VKVV, § 4: weights
 * 2 1 2 5 7 1 2 1 2 1 2 1, digit sums, modulo 10). With a slip it counts behind SV-Nummer, Rentenversicherungsnummer and the like.
 *
 * @example Und wozu brauchen die ⟦65 070885 M 524⟧?
 * @example SV-Nr. ⟦12 190367 S 009⟧, IdNr. folgt
 * @example svnr ⟦15070649c103⟧
 * @example RVNR: ⟦15-070649-C-103⟧
 * @example Sozialversicherungsnummer ⟦65 070885 M 525⟧
 * @example Artikel 15 070649 C 104
 * @example Modell 65991385M524
 * @example Werkstoff 12 345678 X 901
 */
export const germanPensionNumber: Recogniser = {
  name: "german-pension-number",
  find: ({ plain }) => findByPattern(plain, shape, judge),
};

function judge(candidate: Candidate): Finding | null {
  const number = candidate.compact;
  const day = Number(number.slice(2, 4));
  const month = Number(number.slice(4, 6));
  const isDate = day % 50 >= 1 && day % 50 <= 31 && day <= 81 && month <= 12;
  const digits = number.slice(0, 8) + letterAsDigits(number.charAt(8)) + number.slice(9, 11);
  const checks = weightedDigitSum(digits, weights) % 10 === Number(number.slice(11));
  const pattern = "area, date, letter, serial number";
  if (isDate && month >= 1 && checks) {
    return findingAt(candidate, { kind: "SOCIAL_SECURITY", score: scores.certain, pattern, checksum: "VKVV § 4" });
  }
  const announcement = announcementOf(candidate.plain, candidate, { cue, after: 20 });
  if (announcement.says !== "this") return null;
  return findingAt(candidate, { kind: "SOCIAL_SECURITY", score: 0.7, pattern, context: announcement.word });
}
