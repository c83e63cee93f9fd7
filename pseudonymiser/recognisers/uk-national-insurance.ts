import { type Finding, type Recogniser, scores } from "../finding.ts";
import { announcementOf } from "./announcement.ts";
import { cueWords } from "./cue-words.ts";
import { type Candidate, findByPattern, findingAt } from "./find-by-pattern.ts";
import { tradeNumberCue } from "./trade-number-cues.ts";

const cue = cueWords("nino", "ni №", "national insurance(?: №)?", "nat ins(?: №)?");

const shape =
  /(?<![A-Za-z0-9])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Za-ceghj-pr-tw-z][A-CEGHJ-NPR-TW-Za-ceghj-npr-tw-z][ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-Da-d](?![A-Za-z0-9]|-\d)/g;

/**
 * British National Insurance numbers: two letters, six digits, a letter A to D (HMRC manual NIM39110: no D, F, I, Q, U, V, no O in
 * second place, seven pairs never issued). There is no check digit: written without blanks it needs NINO or National Insurance.
 *
 * @example NI number ⟦AB123456C⟧
 * @example my national insurance no is ⟦jk 71 44 02 b⟧
 * @example payroll has ⟦AB 12 34 56 C⟧ for him
 * @example part AB123456C
 * @example NI number BG123456C
 * @example Typ AB 12 340
 */
export const ukNationalInsurance: Recogniser = {
  name: "uk-national-insurance",
  find: ({ plain }) => findByPattern(plain, shape, judge),
};

function judge(candidate: Candidate): Finding | null {
  const announcement = announcementOf(candidate.plain, candidate, { cue, otherCue: tradeNumberCue, after: 25 });
  const pattern = "National Insurance number";
  if (announcement.says === "this") {
    return findingAt(candidate, "SOCIAL_SECURITY", scores.certain, { pattern, context: announcement.word });
  }
  const inPairs = /^[A-Z]{2} \d{2} \d{2} \d{2} [A-D]$/.test(candidate.text);
  return inPairs && announcement.says === "nothing" ? findingAt(candidate, "SOCIAL_SECURITY", 0.8, { pattern }) : null;
}
