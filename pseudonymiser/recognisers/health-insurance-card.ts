import { type Finding, type Recogniser, scores } from "../finding.ts";
import { announcementOf } from "./announcement.ts";
import { luhnHolds } from "./checksums/luhn.ts";
import { cueWords } from "./cue-words.ts";
import { type Candidate, findByPattern, findingAt } from "./find-by-pattern.ts";
import { numberShape } from "./number-shape.ts";

const cue = cueWords(
  "versicherten ?karten?(?: ?№)?",
  "kranken(?:kassen|versicherungs) ?karten?(?: ?№)?",
  "gesundheitskarte",
  "egk",
  "ehic",
  "e card",
  "kvk",
  "iccsn",
  "karten ?№",
  "kenn ?№",
  "card №",
  "health insurance(?: card)?",
);

const shape = numberShape(String.raw`80(?:[ .-]?\d){18}`);

/**
 * Numbers of health insurance cards, also of the European one: 20 digits, 80 for health care, the country (756 Switzerland, 276
 * Germany, 040 Austria), the insurer, the card; the last digit by Luhn (ISO/IEC 7812, EN 1867). The last digit and the country
 * are enough; with a slip it counts behind Versichertenkarte, EHIC, e-card or Kartennummer.
 *
 * @example Versichertenkarte ⟦80756015080002647142⟧. Eingeleitet am
 * @example EHIC ⟦80276 88310 12345 67897⟧
 * @example e-card Nr. ⟦80040000001234567891⟧
 * @example Sendung 80123456789012345678
 * @example Nummer 80276883101234567890
 * @example Tel. 8075 601508
 */
export const healthInsuranceCard: Recogniser = {
  name: "health-insurance-card",
  find: ({ plain }) => findByPattern(plain, shape, judge),
};

function judge(candidate: Candidate): Finding | null {
  const number = candidate.compact;
  const pattern = "card of health care, 20 digits";
  const announcement = announcementOf(candidate.plain, candidate, { cue });
  const context = announcement.says === "this" ? announcement.word : null;
  if (/^80(?:756|276|040|438)/.test(number) && luhnHolds(number)) {
    const score = context === null ? scores.strong : scores.certain;
    return findingAt(candidate, { kind: "HEALTH_INSURANCE_ID", score, pattern, checksum: "Luhn", context });
  }
  return context === null ? null : findingAt(candidate, { kind: "HEALTH_INSURANCE_ID", score: 0.8, pattern, context });
}
