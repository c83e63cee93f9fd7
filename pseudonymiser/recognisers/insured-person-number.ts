import { type Finding, type Recogniser, scores } from "../finding.ts";
import { announcementOf } from "./announcement.ts";
import { cueWords } from "./cue-words.ts";
import { otherDocumentCue } from "./document-cues.ts";
import { type Candidate, findByPattern, findingAt } from "./find-by-pattern.ts";
import { numberShape } from "./number-shape.ts";

const cue = cueWords(
  "(?:kranken)?versicherten ?№",
  "kranken(?:versicherungs|kassen)(?:mitglieds)? ?№",
  "kv ?№",
  "pkv(?: ?№)?",
  "health insurance (?:№|id)",
);

const shape = numberShape(String.raw`(?:[A-Z]{1,3}[ -]?)?\d(?:[ ./-]?\d){5,13}(?:[ /-]?[A-Z])?`);

/**
 * Numbers of persons with private insurers and foreign health funds, which each of them builds as it likes: six to fourteen digits,
 * with letters around them, right behind Versichertennummer, Krankenversicherungsnummer, KV-Nr. or health insurance number.
 *
 * @example Versichertennummer ⟦123/4567890-1⟧ bei der Debeka
 * @example PKV-Nr.: ⟦K 12345678⟧
 * @example Krankenversicherungsnummer: ⟦7788421⟧
 * @example Versicherungsschein 20-7788421-05
 * @example Versichertennummer seit 01.02.2024
 * @example Krankenkasse 12345678
 */
export const insuredPersonNumber: Recogniser = {
  name: "insured-person-number",
  find: ({ plain }) => (/versicherte|krank|kv|insurance/i.test(plain) ? findByPattern(plain, shape, judge) : []),
};

function judge(candidate: Candidate): Finding | null {
  if (/^\d{1,2}\.\d{1,2}\.\d{2,4}$/.test(candidate.text)) return null;
  const announcement = announcementOf(candidate.plain, candidate, { cue, otherCue: otherDocumentCue, before: 24 });
  if (announcement.says !== "this") return null;
  return findingAt(candidate, {
    kind: "HEALTH_INSURANCE_ID",
    score: scores.likely,
    pattern: "digits",
    context: announcement.word,
  });
}
