import { type Finding, type Recogniser, scores } from "../finding.ts";
import { announcementOf } from "./announcement.ts";
import { mod1110Holds } from "./checksums/iso7064-mod-11-10.ts";
import { anyOf, cueWords } from "./cue-words.ts";
import { type Candidate, findByPattern, findingAt } from "./find-by-pattern.ts";
import { numberShape } from "./number-shape.ts";
import { otherCueBefore } from "./other-cue-before.ts";
import { telephoneCue, tradeNumberCue } from "./trade-number-cues.ts";

const cue = cueWords(
  "steuer(?:liche)? id(?: №)?",
  "st id(?: №)?",
  "steuer(?:liche)? ident(?:ifikations?|itäts)? ?№",
  "ident(?:ifikations?|itäts)? ?№",
  "steuer ident",
  "steuer №",
  "id №",
  "tin",
  "tax ?(?:payer)? (?:id|identification|identifier)(?: №)?",
  "tax №",
);

const otherCue = anyOf(tradeNumberCue, telephoneCue);

const shape = numberShape(
  String.raw`[1-9]\d(?:\d{9}|(?:[ .\-/]| {2})\d{3}(?:[ .\-/]| {2})\d{3}(?:[ .\-/]| {2})\d{3}|(?: ?\d){9})`,
);

/**
 * The German tax identification number (§ 139b AO): eleven digits, not beginning with 0. Of the first ten digits exactly one
 * occurs two or three times (three in a row are not allowed), the others at most once; the last is the check digit by ISO 7064
 * MOD 11,10 (Federal Central Tax Office, "Steuerliche Identifikationsnummer", rules for the check digit). Usually grouped 2-3-3-3.
 * With a slip it counts behind Steuer-ID, IdNr., Identifikationsnummer, TIN or tax ID.
 *
 * @example Steuer-ID ⟦47 036 892 816⟧
 * @example IdNr. ⟦82049136583⟧, StKl. IV
 * @example My tax ID is ⟦11 234 567 808⟧ and I was born here
 * @example Ist das die ⟦47/036/892/816⟧?
 * @example Steuer ID: ⟦47 036 892 817⟧
 * @example Identifikationsnummer ⟦470 368 928 16⟧
 * @example Die Steuer-ID für die Rechnung: ⟦47036892816⟧
 * @example which of the two belongs on my invoice: ⟦47 036 892 816⟧ or the other
 * @example Auftrag 4711-22, Rechnung an ⟦82 049 136 583⟧
 * @example Rechnungsnr. 47 036 892 816
 * @example Tel. 47 036 892 816
 * @example Bestellnummer 47036892816
 * @example Umsatz 47.036.892.815 Euro
 * @example +47036892816
 */
export const germanTaxId: Recogniser = {
  name: "german-tax-id",
  find: ({ plain }) => findByPattern(plain, shape, judge),
};

function judge(candidate: Candidate): Finding | null {
  const announcement = announcementOf(candidate.plain, candidate, { cue, otherCue, after: 25 });
  const context = announcement.says === "this" ? announcement.word : null;
  const pattern = "eleven digits";
  if (isGermanTaxId(candidate.compact)) {
    const checksum = "ISO 7064 mod 11,10, § 139b AO";
    if (announcement.says === "other") {
      const { alsoNamed } = announcement;
      if (alsoNamed !== null)
        return findingAt(candidate, { kind: "TAX_ID", score: 0.8, pattern, checksum, context: alsoNamed });
      return isClearOfOthers(candidate)
        ? findingAt(candidate, { kind: "TAX_ID", score: 0.88, pattern, checksum })
        : null;
    }
    const score = context === null ? 0.88 : scores.certain;
    return findingAt(candidate, { kind: "TAX_ID", score, pattern, checksum, context });
  }
  if (context === null || /^(\d)\1+$/.test(candidate.compact)) return null;
  return findingAt(candidate, { kind: "TAX_ID", score: 0.65, pattern, context });
}

/** In the groups of the tax office a right number stays one beside "invoice", though not behind "invoice no.". */
function isClearOfOthers({ plain, text, start, end }: Candidate): boolean {
  if (!/^\d\d \d{3} \d{3} \d{3}$/.test(text) || /[#@/]$/.test(plain.slice(Math.max(0, start - 1), start))) return false;
  return otherCueBefore(plain, { start, end }, otherCue)?.saysNumber !== true;
}

function isGermanTaxId(digits: string): boolean {
  const counts = new Map<string, number>();
  for (const digit of digits.slice(0, 10)) counts.set(digit, (counts.get(digit) ?? 0) + 1);
  const repeated = [...counts.values()].filter((count) => count > 1);
  const [times = 0] = repeated;
  if (repeated.length !== 1 || times > 3 || /(\d)\1\1/.test(digits.slice(0, 10))) return false;
  return mod1110Holds(digits);
}
