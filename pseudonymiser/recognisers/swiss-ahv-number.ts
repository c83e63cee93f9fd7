import { type Finding, type Recogniser, scores } from "../finding.ts";
import { announcementOf } from "./announcement.ts";
import { eanHolds } from "./checksums/ean.ts";
import { cueWords } from "./cue-words.ts";
import { type Candidate, findByPattern, findingAt } from "./find-by-pattern.ts";
import { numberShape } from "./number-shape.ts";
import { tradeNumberCue } from "./trade-number-cues.ts";

const cue = cueWords(
  "ahv",
  "ahv ?(?:n13|versicherten)? ?№",
  "ahvn13",
  "avs",
  "avs №",
  "navs",
  "navs13",
  "sozialversicherungs ?№",
  "sv №",
  "versicherten ?№",
  "oasi",
  "social security(?: №)?",
);

const shape = numberShape(String.raw`756(?:[ .-]{0,2}\d){10}|\d{3}\.\d{2}\.\d{3}(?:\.\d{3})?`);

/**
 * The Swiss social insurance number, also in use in Liechtenstein: 756 for the country, nine digits, check digit as in EAN-13
 * (Federal Social Insurance Office, "AHV-Nummer"), usually grouped 756.1234.5678.97. The old number of eleven digits
 * (123.45.678.113) counts behind AHV only. With a slip it counts in its usual grouping or behind AHV, AVS, Versichertennummer.
 *
 * @example meine AHV-Nummer: ⟦756.4802.1357.64⟧. Die Passkopie
 * @example AHV ⟦7569213074855⟧, Polymechaniker
 * @example ⟦756 9217 0769 85⟧
 * @example avs-nr ⟦756-9217-0769-85⟧
 * @example ⟦756.9217.0769.86⟧ ist falsch getippt
 * @example alte AHV-Nr. ⟦123.45.678.113⟧
 * @example EAN 7569217076985
 * @example Artikel 7569213074856
 * @example Version 123.45.678.113
 * @example CHF 756.40
 */
export const swissAhvNumber: Recogniser = {
  name: "swiss-ahv-number",
  find: ({ plain }) => findByPattern(plain, shape, judge),
};

function judge(candidate: Candidate): Finding | null {
  const { compact: number, text } = candidate;
  const announcement = announcementOf(candidate.plain, candidate, { cue, otherCue: tradeNumberCue, after: 25 });
  const context = announcement.says === "this" ? announcement.word : null;
  if (number.length !== 13) {
    const pattern = "AHV number of eleven digits";
    return context === null
      ? null
      : findingAt(candidate, { kind: "SOCIAL_SECURITY", score: scores.strong, pattern, context });
  }
  const grouped = text !== number;
  const pattern = "AHV number";
  if (eanHolds(number)) {
    if (announcement.says === "other" && !grouped) return null;
    const score = context !== null || grouped ? scores.certain : scores.strong;
    return findingAt(candidate, { kind: "SOCIAL_SECURITY", score, pattern, checksum: "EAN-13", context });
  }
  if (context !== null) return findingAt(candidate, { kind: "SOCIAL_SECURITY", score: 0.7, pattern, context });
  if (announcement.says === "other" || !/^756\.\d{4}\.\d{4}\.\d{2}$/.test(text)) return null;
  return findingAt(candidate, { kind: "SOCIAL_SECURITY", score: scores.likely, pattern });
}
