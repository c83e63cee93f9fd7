import type { Finding, Recogniser } from "../finding.ts";
import { announcementOf } from "./announcement.ts";
import { cueWords } from "./cue-words.ts";
import { type Candidate, findByPattern, findingAt } from "./find-by-pattern.ts";

const cue = cueWords(
  "*zähler*",
  "zaehler*",
  "stromzähler ?№",
  "meter(?: ?№)?",
  "messlokation*",
  "melo",
  "zählpunkt*",
  "malo",
  "marktlokation*",
);

const shape =
  /(?<![A-Za-z0-9])(?:[1-9E] ?[A-Z]{3}(?: ?\d){10}|(?:DE|AT)\d{11}[0-9A-Z]{20}|(?:DE|AT)(?: ?\d){11}(?: ?[0-9A-Z]){20})(?![A-Za-z0-9]|[.,:/-]\d)/g;

/**
 * Numbers of meters as DIN 43863-5 builds them (kind of energy, three letters of the maker, ten digits: 1EMH0012345678) and of
 * the points they measure at (country, eleven digits, twenty characters; VDE-AR-N 4400, Austrian Zählpunktbezeichnung). Meter
 * numbers of other forms are found by their words, as other identifiers are.
 *
 * @example Zählernummer ⟦1EMH0012345678⟧, Vertragskonto folgt
 * @example Zähler ⟦1 ESY 11 6172 9384⟧
 * @example ⟦7GMT0034567890⟧ abgelesen
 * @example Messlokation ⟦DE00056266802AO6G56M11SN51G21M24S⟧
 * @example ⟦AT0010000000000000001000004392265⟧
 * @example Artikel 1EMH00123456
 * @example Typ 12EMH0012345678
 * @example Lieferung 3 BIS 10 1200 4500 in KW 7
 */
export const meterNumber: Recogniser = {
  name: "meter-number",
  find: ({ plain }) => findByPattern(plain, shape, judge),
};

function judge(candidate: Candidate): Finding | null {
  const announcement = announcementOf(candidate.plain, candidate, { cue, after: 20 });
  const context = announcement.says === "this" ? announcement.word : null;
  if (candidate.text !== candidate.compact && context === null) return null;
  return findingAt(candidate, {
    kind: "OTHER_ID",
    score: context === null ? 0.8 : 0.95,
    pattern: "DIN 43863-5 or point of metering",
    context,
  });
}
