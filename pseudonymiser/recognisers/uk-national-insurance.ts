import { type Finding, type Recogniser, scores } from "../finding.ts";
import { announcementOf } from "./announcement.ts";
import { cueWords } from "./cue-words.ts";
import { type Candidate, findByPattern, findingAt } from "./find-by-pattern.ts";
import { numberShape } from "./number-shape.ts";
import { tradeNumberCue } from "./trade-number-cues.ts";

const cue = cueWords("nino", "ni №", "national insurance(?: №)?", "nat ins(?: №)?");

const shape = numberShape("[A-Za-z]{2}[ -]?\\d{2}[ -]?\\d{2}[ -]?\\d{2}[ -]?[A-Da-d]");

const issued = /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]/;

/**
 * British National Insurance numbers: two letters, six digits, a letter A to D (HMRC manual NIM39110: no D, F, I, Q, U, V, no O in
 * second place, seven pairs never issued). There is no check digit: written without blanks, or with a pair that is not issued, it needs NINO or National
 * Insurance.
 *
 * @example NI number ⟦AB123456C⟧
 * @example my national insurance no is ⟦jk 71 44 02 b⟧
 * @example payroll has ⟦AB 12 34 56 C⟧ for him
 * @example part AB123456C
 * @example ni no ⟦QQ 12 34 56 C⟧ as in the leaflet
 * @example Rolle GB 12 34 56 C
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
    return findingAt(candidate, {
      kind: "SOCIAL_SECURITY",
      score: issued.test(candidate.compact) ? scores.certain : 0.7,
      pattern,
      context: announcement.word,
    });
  }
  const inPairs = issued.test(candidate.compact) && /^[A-Z]{2} \d{2} \d{2} \d{2} [A-D]$/.test(candidate.text);
  return inPairs && announcement.says === "nothing"
    ? findingAt(candidate, { kind: "SOCIAL_SECURITY", score: 0.8, pattern })
    : null;
}
