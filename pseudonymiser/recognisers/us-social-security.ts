import { type Finding, type Recogniser, scores } from "../finding.ts";
import { announcementOf } from "./announcement.ts";
import { cueWords } from "./cue-words.ts";
import { type Candidate, findByPattern, findingAt } from "./find-by-pattern.ts";
import { numberShape } from "./number-shape.ts";
import { tradeNumberCue } from "./trade-number-cues.ts";

const cue = cueWords("ssn", "social security(?: №)?", "social sec", "itin", "sozialversicherungs ?№");

const shape = numberShape(String.raw`\d{3}[ -]\d{2}[ -]\d{4}|\d{9}`);

/**
 * Social security numbers of the United States: nine digits, usually 3-2-4 (Social Security Administration: area not 000, 666 or
 * from 900 on, group not 00, serial number not 0000). There is no check digit: nine digits in a row, blanks between the groups and
 * areas never assigned need SSN or social security near them.
 *
 * @example her US SSN ⟦987-65-4329⟧ must not be in it
 * @example SSN: ⟦219 09 9999⟧
 * @example social security number is ⟦536904399⟧
 * @example please use ⟦536-90-4399⟧ for payroll
 * @example Part no. 536-90-4399
 * @example Nummer 987-65-4329
 * @example Bestand 536904399 Stück
 * @example 030-12-4567
 */
export const usSocialSecurity: Recogniser = {
  name: "us-social-security",
  find: ({ plain }) => findByPattern(plain, shape, judge),
};

function judge(candidate: Candidate): Finding | null {
  const announcement = announcementOf(candidate.plain, candidate, { cue, otherCue: tradeNumberCue, after: 15 });
  const pattern = "nine digits, 3-2-4";
  if (announcement.says === "this") {
    return findingAt(candidate, { kind: "SOCIAL_SECURITY", score: scores.strong, pattern, context: announcement.word });
  }
  const isIssued = /^(?!000|666|9|0)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$/.test(candidate.text);
  return isIssued && announcement.says === "nothing"
    ? findingAt(candidate, { kind: "SOCIAL_SECURITY", score: 0.55, pattern })
    : null;
}
