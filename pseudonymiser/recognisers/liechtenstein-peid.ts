import { type Finding, type Recogniser, scores } from "../finding.ts";
import { announcementOf } from "./announcement.ts";
import { cueWords } from "./cue-words.ts";
import { type Candidate, findByPattern, findingAt } from "./find-by-pattern.ts";
import { numberShape } from "./number-shape.ts";

const cue = cueWords("pe id", "pe id №", "personen ?identifikations? ?№", "personen ?identifikator");

const shape = numberShape(String.raw`0{0,8}[1-9]\d{3,11}`);

/**
 * The Liechtenstein personal number, which is the tax number there (OECD, tax identification numbers: Liechtenstein): four to
 * twelve digits, no check digit. It counts behind PEID or Personenidentifikationsnummer only.
 *
 * @example PEID ⟦1234567⟧
 * @example Pe-ID-Nummer: ⟦000012345678⟧
 * @example unter der Personenidentifikationsnummer ⟦874512⟧ bei der Steuerverwaltung
 * @example Nummer 1234567
 * @example PEID folgt am 12.03.2025
 * @example Postfach 9490 Vaduz
 */
export const liechtensteinPeid: Recogniser = {
  name: "liechtenstein-peid",
  find: ({ plain }) => (/pe-?id|personen-?ident/i.test(plain) ? findByPattern(plain, shape, judge) : []),
};

function judge(candidate: Candidate): Finding | null {
  const announcement = announcementOf(candidate.plain, candidate, { cue, before: 40 });
  if (announcement.says !== "this") return null;
  return findingAt(candidate, { kind: "TAX_ID", score: scores.strong, pattern: "digits", context: announcement.word });
}
