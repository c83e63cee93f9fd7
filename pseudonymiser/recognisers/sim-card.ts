import { type Finding, type Recogniser, scores } from "../finding.ts";
import { announcementOf } from "./announcement.ts";
import { luhnHolds } from "./checksums/luhn.ts";
import { cueWords } from "./cue-words.ts";
import { type Candidate, findByPattern, findingAt } from "./find-by-pattern.ts";
import { numberShape } from "./number-shape.ts";
import { tradeNumberCue } from "./trade-number-cues.ts";

const cue = cueWords(
  "iccid",
  "icc id",
  "(?:e ?)?sim(?: ?(?:karte|card|karten))?(?: ?(?:№|id))?",
  "imsi",
  "eid",
  "simkarte",
);

const shape = numberShape(String.raw`(?:89(?:[ -]?\d){16,18}|(?:262|232|228|295)[ ]?\d{2}[ ]?\d{10})F?`);

/**
 * Numbers of SIM cards: ICCID (ITU-T E.118: 89, country, issuer, 18 to 20 digits, the last by Luhn) and IMSI (ITU-T E.212: 15
 * digits beginning with the country's code) behind ICCID, SIM or IMSI. Without a word a German, Austrian, Swiss or Liechtenstein
 * ICCID of 19 or 20 digits counts that passes Luhn.
 *
 * @example ICCID ⟦8949020000012345670⟧
 * @example SIM-Karte Nr. ⟦8949 0200 0001 2345 670⟧
 * @example IMSI: ⟦262011234567890⟧
 * @example steht drauf: ⟦8949020000012345670⟧
 * @example Sendung 8949020000012345670
 * @example Nummer 262011234567890
 * @example Los 8949020000012345671
 */
export const simCard: Recogniser = {
  name: "sim-card",
  find: ({ plain }) => findByPattern(plain, shape, judge),
};

function judge(candidate: Candidate): Finding | null {
  const number = candidate.compact.replace(/F$/, "");
  const isCard = number.startsWith("89");
  const announcement = announcementOf(candidate.plain, candidate, {
    cue,
    otherCue: tradeNumberCue,
    before: 35,
    after: 12,
  });
  const pattern = isCard ? "number of a SIM card" : "number of a subscriber";
  const checksum = isCard && luhnHolds(number) ? "Luhn" : null;
  if (announcement.says === "this") {
    const score = checksum === null ? 0.8 : scores.certain;
    return findingAt(candidate, { kind: "OTHER_ID", score, pattern, checksum, context: announcement.word });
  }
  const isFromHere = /^89(?:49|43|41|423)/.test(number) && number.length >= 19;
  if (!isFromHere || checksum === null || announcement.says === "other") return null;
  return findingAt(candidate, { kind: "OTHER_ID", score: scores.likely, pattern, checksum });
}
