import { type Finding, type Recogniser, scores } from "../finding.ts";
import { announcementOf } from "./announcement.ts";
import { cueWords } from "./cue-words.ts";
import { type Candidate, findByPattern, findingAt } from "./find-by-pattern.ts";
import { isoCountries } from "./iso-countries.ts";

const cue = cueWords("bic", "swift", "swift code", "bank identifier code", "iban");

const shape = /(?<![A-Za-z0-9])[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?![A-Za-z0-9])/g;

/**
 * Codes of banks (ISO 9362): four letters of the bank, country, two characters of the place, three of the branch. There is no
 * check digit and words in capitals have the same shape, so BIC, SWIFT or IBAN must stand near it.
 *
 * @example BIC: ⟦MUSTDE2XXXX⟧
 * @example IBAN DE91 5009 9047 0648 4898 90, ⟦GENODEF1⟧
 * @example SWIFT-Code ⟦FAKECHZZ80A⟧
 * @example MITGLIEDERVERSAMMLUNG DER GENOSSENSCHAFT
 * @example bitte ACHTUNGS zu Händen ABTEILUNG
 * @example MUSTDE2XXXX ohne weitere Angabe
 * @example IBAN DE91 HINWEISE beachten
 */
export const bic: Recogniser = {
  name: "bic",
  find: ({ plain }) => findByPattern(plain, shape, judge),
};

function judge(candidate: Candidate): Finding | null {
  if (!isoCountries.has(candidate.text.slice(4, 6))) return null;
  const announcement = announcementOf(candidate.plain, candidate, { cue });
  if (announcement.says !== "this") return null;
  if (announcement.word === "iban" && !/\d/.test(candidate.text)) return null;
  return findingAt(candidate, {
    kind: "BIC",
    score: scores.strong,
    pattern: "BIC structure",
    context: announcement.word,
  });
}
