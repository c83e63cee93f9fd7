import { type Finding, type Recogniser, scores } from "../finding.ts";
import { announcementOf } from "./announcement.ts";
import { cueWords } from "./cue-words.ts";
import { type Candidate, findByPattern, findingAt } from "./find-by-pattern.ts";
import { vatCheckDigits } from "./vat-check-digits.ts";
import { vatShape } from "./vat-shape.ts";

const cue = cueWords(
  "ust",
  "ust id(?: ?№)?",
  "umsatz ?steuer*(?: ?id(?: ?№)?)?",
  "uid(?: ?№)?",
  "ust ident(?:ifikations)? ?№",
  "mwst(?: ?№)?",
  "mehrwertsteuer*",
  "vat(?: (?:id|reg(?:istration)?))?(?: ?№)?",
  "tva(?: intracom*)?",
  "btw(?: ?№)?",
  "partita iva",
  "p\\.? ?iva",
  "iva",
  "nip",
  "steuer ?id",
  "w ?id ?№",
  "wirtschafts ?id(?: ?№)?",
  "wirtschafts ?identifikations ?№",
  "tax id",
);

/** Structures that hardly anything but a VAT number has. */
const distinctive = new Set(["NL", "CHE", "ATU"]);

/**
 * VAT numbers with the letters of their country: the states of the EU, Northern Ireland, Great Britain, Switzerland (CHE-123.456.789,
 * with MWST, TVA or IVA behind it, also without) and Liechtenstein; check digits as in `vat-check-digits.ts`. Written with
 * right check digits or in a distinctive form it counts alone; else words such as USt-IdNr., UID, MWST or VAT must stand near it.
 * A company's number counts as well. With five digits more it is the tax number of a business (§ 139c AO).
 *
 * @example Rechnung mit USt-ID ⟦DE314072658⟧. Gruß
 * @example UID ⟦CHE-114.702.385⟧, merci
 * @example ⟦CHE-284.631.957 MWST⟧
 * @example UID ⟦CHE-114.702.385⟧ MWST-pflichtig
 * @example UID: ⟦ATU64312078⟧
 * @example ⟦DE 298 765 435⟧
 * @example VAT no. ⟦NL123456789B01⟧
 * @example USt-IdNr.: ⟦DE298765436⟧
 * @example ust id ⟦de298765435⟧
 * @example VAT ID ⟦FR 83 404 833 048⟧
 * @example W-IdNr. ⟦DE298765435-00001⟧
 * @example Artikel DE298765436
 * @example IBAN DE91 5009 9047 0648 4898 90
 * @example SE 556677889901
 * @example Bauteil PT123456789 und Los RO12345678
 */
export const vatId: Recogniser = {
  name: "vat-id",
  find: ({ plain }) => findByPattern(plain, vatShape, judge),
};

function judge(candidate: Candidate): Finding | null {
  const [, country = "", written = ""] = /^(ATU|CHE|[A-Z]{2})(.*)$/.exec(candidate.compact) ?? [];
  const number = country === "CHE" || country === "DE" ? written.slice(0, 9) : written;
  const kind = country === "DE" && written.length > 9 ? "TAX_ID" : "VAT_ID";
  if (/^(\d)\1*$/.test(number)) return null;
  const checks = vatCheckDigits[country];
  const holds = checks?.(number) ?? false;
  const announcement = announcementOf(candidate.plain, candidate, { cue, after: 15 });
  const context = announcement.says === "this" ? announcement.word : null;
  const because = {
    pattern: `VAT number (${country})`,
    checksum: holds ? "check digit of the country" : null,
    context,
  };
  if (context !== null) {
    return findingAt(candidate, { kind, score: holds ? scores.certain : checks === undefined ? 0.9 : 0.7, ...because });
  }
  const isCapital = /^[A-Z]{2}/.test(candidate.text);
  if (!isCapital || (!holds && !distinctive.has(country)) || announcement.says === "other") return null;
  if (!holds && country !== "NL")
    return country === "CHE" ? findingAt(candidate, { kind, score: scores.likely, ...because }) : null;
  return findingAt(candidate, { kind, score: holds ? 0.9 : scores.likely, ...because });
}
