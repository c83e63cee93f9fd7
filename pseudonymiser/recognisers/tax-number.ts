import { type Finding, type Recogniser, scores } from "../finding.ts";
import { announcementOf } from "./announcement.ts";
import { anyOf, cueWords } from "./cue-words.ts";
import { type Candidate, findByPattern, findingAt } from "./find-by-pattern.ts";
import { numberShape } from "./number-shape.ts";
import { otherCueBefore } from "./other-cue-before.ts";
import { telephoneCue, tradeNumberCue } from "./trade-number-cues.ts";

const cue = cueWords(
  "steuer №",
  "st №",
  "stnr",
  "finanzamt*",
  "fa",
  "abgabenkonto(?: ?№)?",
  "abgaben №",
  "elster",
  "einkommensteuer*",
  "*steuerbescheid*",
  "steuererklärung*",
  "tax №",
  "tax ref(?:erence)?(?: №)?",
  "utr",
);

const otherCue = anyOf(
  tradeNumberCue,
  telephoneCue,
  cueWords("az", "aktenzeichen", "gz", "geschäftszeichen", "zeichen", "flurstück", "flst", "blatt"),
);

/** Two or three groups of digits, or all in one. */
const shape = numberShape(
  String.raw`\d{2,5}(?:\d{5,8}|(?:[ -]?/[ -]?|[ .-])\d{3,5}(?:(?:[ -]?/[ -]?|[ .-])\d{4,5}(?:/\d)?)?|\d{3}/\d{4})`,
);

/** Three groups with slashes as the Länder write them without a leading 0: nothing else is usually written like this. */
const german = /^(?:[1-35]\d{2}\/\d{3}\/\d{5}|[1-35]\d{2}\/\d{4}\/\d{4}|[0-9]\d\/\d{3}\/\d{5})$/;

/** Shapes of the Länder that need a word: with a leading 0, in two groups, with blanks or in one run. */
const germanAfterCue =
  /^(?:\d{2,3}[ ./-]\d{3,4}[ ./-]\d{4,5}|\d{2,3} ?\/ ?\d{3,4} ?\/ ?\d{4,5}|\d{2}[ /]\d{3}[ /]\d{4}\/\d|\d{5}\/\d{5}|\d{10,11}|\d{13})$/;

const austrian = /^(\d{2})[ -]?(\d{3})\/(\d{4})$/;
const austrianAfterCue = /^(\d{2})[ -]?\/?(\d{3})[ -]?\/?(\d{4})$/;

/** The numbers of Austrian tax offices, old and merged ones (Federal Ministry of Finance). */
const austrianOffices = new Set(
  "03 04 06 07 08 09 10 12 15 16 18 22 23 29 33 38 41 46 51 52 53 54 57 59 61 65 67 68 69 71 72 81 82 83 84 90 91 93 97 98".split(
    " ",
  ),
);

/**
 * Tax numbers of the German Länder (10 or 11 digits, grouped 3/3/5, 2/3/5, 3/4/4 or 5/5, or 13 digits as ELSTER has them with a 0
 * in fifth place), of Austria (tax office, three and four digits: 09-123/4567) and British references (UTR, ten digits).
 * Length and grouping by the scheme of the Federal Central Tax Office; the Länder's check digits differ and are not published
 * in full. Without a cue only groupings with two slashes and no telephone prefix count, and the Austrian form of an existing
 * office; with Steuernummer, St.-Nr., Finanzamt or Abgabenkonto all of them.
 *
 * @example oder die Nummer ⟦218/157/08154⟧ vom letzten Bescheid?
 * @example Steuernummer ⟦58/112/04711⟧
 * @example Steuernummer ⟦09-123/4567⟧, KV Handel
 * @example StNr. ⟦133/8150/8159⟧
 * @example St.-Nr. ⟦93815/08152⟧
 * @example Steuernr. ⟦9181081508155⟧
 * @example steuernr. ⟦143.123.45678⟧
 * @example FA Kassel, Steuernummer: ⟦026 815 08152⟧
 * @example on my invoice: 74 190 365 870 or ⟦143/512/60088⟧?
 * @example Rechnung 2025-0114 mit der Nummer ⟦218/157/08154⟧
 * @example VAT ATU58291743, tax ref ⟦26/471/08819⟧, German branch
 * @example Tel. 089/123/45678
 * @example am 12/03/2025
 * @example Az. 218/157/08154
 * @example Größe 34/32, Band 12/345
 * @example Telefon 0171/5550123
 */
export const taxNumber: Recogniser = {
  name: "tax-number",
  find: ({ plain }) => findByPattern(plain, shape, judge),
};

function judge(candidate: Candidate): Finding | null {
  const { text } = candidate;
  const isGerman = german.test(text);
  const isAustrian = isAustrianNumber(text, austrian);
  const needsCue = !(isGerman || isAustrian);
  if (needsCue && !couldBeTaxNumber(candidate)) return null;
  const announcement = announcementOf(candidate.plain, candidate, { cue, otherCue, after: needsCue ? 0 : 25 });
  if (announcement.says === "other" && (needsCue || otherCueBefore(candidate.plain, candidate, otherCue) !== null)) {
    return null;
  }
  const pattern = isAustrian ? "Austrian tax number" : "tax number of a Land";
  if (announcement.says === "this") {
    return findingAt(candidate, { kind: "TAX_ID", score: needsCue ? 0.8 : 0.95, pattern, context: announcement.word });
  }
  return needsCue ? null : findingAt(candidate, { kind: "TAX_ID", score: scores.likely, pattern });
}

function couldBeTaxNumber({ text, compact }: Candidate): boolean {
  if (/^(\d)\1+$/.test(compact)) return false;
  return (
    (compact.length === 13 ? compact.charAt(4) === "0" : germanAfterCue.test(text)) ||
    isAustrianNumber(text, austrianAfterCue)
  );
}

function isAustrianNumber(text: string, form: RegExp): boolean {
  return austrianOffices.has(form.exec(text)?.[1] ?? "");
}
