import { type Recogniser, scores } from "../finding.ts";
import { readCode } from "./code-value.ts";
import { citesCaseLaw, courtFileAt, filesInCourt, officeFileAt } from "./court-file.ts";
import { findingAt, type Span } from "./find-by-pattern.ts";
import { type Cue, createNumberByCue } from "./number-by-cue.ts";
import { bareOtherCues, explicitOtherCues } from "./other-id-cues.ts";

/**
 * Finds numbers by which an employer, a school, a doctor, a court or an authority knows a person, and numbers of a meter.
 *
 * Format: 2 to 34 letters and digits in groups, at least one digit; file numbers of courts ("12 C 345/23"). No check
 * digit. A cue tells: "Personalnr.", "Az.", "Unser Zeichen", "Patientennr.", "Zähler", "employee no.". The file number of a
 * decision that is cited is nobody's.
 *
 * @example "(Personalnr. 104 882)" // 104 882
 * @example "Az.: 12 C 345/23" // 12 C 345/23
 * @example "Unser Zeichen: 0417/22-mk" // 0417/22-mk
 * @example "employee no. E-20417" // E-20417
 * @example "BAG 8 AZR 253/20" // nothing
 * @example "(Geschäft 2025-031, SR 742.101)" // nothing
 * @example "Zählerstand 48.213 kWh" // nothing
 */
export const otherId: Recogniser = {
  name: "other-id",
  find(view) {
    const announced = numbered.find(view);
    const filed = filesInCourt(view.plain)
      .filter((span) => !announced.some(({ start, end }) => start < span.end && span.start < end))
      .map((span) => findingAt(span, { kind: "OTHER_ID", score: scores.strong, pattern: "file of a court" }));
    return [...announced, ...filed];
  },
};

const numbered = createNumberByCue({
  name: "other-id",
  kind: "OTHER_ID",
  explicit: explicitOtherCues,
  bare: bareOtherCues,
  read: (plain, at) => courtFileAt(plain, at) ?? officeFileAt(plain, at) ?? readCode(plain, at),
  limit: limitOf,
});

/** Numbers of the register of companies have their own recogniser, which knows whose are personal. */
const ofARegister = /^(?:HR[AB]|GnR|VR|PR|GsR|FN|CHE|DE|ATU)[- ]?\d/i;

function limitOf(plain: string, find: Span, cue: Cue): number | null {
  const code = plain.slice(find.start, find.end);
  if (ofARegister.test(code) || citesCaseLaw(plain, find)) return null;
  const word = cue.word.toLowerCase();
  const before = plain.slice(Math.max(0, cue.start - 80), cue.start);
  if (/^mat(?![a-z])/.test(word) && ofGoods.test(before)) return null;
  if (word.startsWith("geschäft") && /^(?:19|20)\d\d-\d+$/.test(code)) return null;
  if (word === "file") return isFile.test(code) && !/^\.\w/.test(plain.slice(find.end, find.end + 2)) ? 1 : null;
  if (!cue.isExplicit && device.test(word)) return isOfInventory.test(code) ? 1 : null;
  if (/^(?:seri|s\/?n|s\.n)/.test(word)) return speaksOfGoods(plain, find) ? null : scores.likely;
  if (word === "id") return isOfAPerson(plain, cue) ? 1 : null;
  if (!cue.isExplicit && /^\d{1,5}$/.test(code))
    return /^(?:badge|patient|betreibung|matrikel|zähler)/.test(word) ? 1 : scores.possible;
  return 1;
}

/** "Charge 25-1104 (Mat.-Nr. 4471)": the number of a material, where a student has a Matrikelnummer. */
const ofGoods = /charge|material|werkstoff|artikel|zugfestigkeit|lieferant|bauteil|batch/i;
/** Files have names and paths as often as numbers. */
const isFile = /^(?=.*[-/])[A-Z0-9]{1,6}(?:[-/.][A-Z0-9]{1,8}){1,4}$/;
const device = /laptop|asset|notebook|handy|gerät|computer|rechner|device|wallbox|wechselrichter|rahmen/;
/** What a company numbers its devices by ("NB-2023-0447"), unlike models ("T14", "WMB-71032X"). */
const isOfInventory = /^[A-Z]{2,4}[- ]?(?:(?:19|20)?\d\d[-/])?\d{4,6}$/;

/** The number of a device points at its owner, but manuals show one as an example. */
const example =
  /beispiel|z\.\s?b\.|e\.g\.|example|\b(?:norm|sia|vss|din)\b|typenschild|muster|rückruf|recall|such as|plate/i;

/** Whether a serial number is that of no certain device: an example, or a range. */
function speaksOfGoods(plain: string, find: Span): boolean {
  return isRangeOfGoods(plain, find) || example.test(plain.slice(Math.max(0, find.start - 80), find.start));
}

/** "Seriennummern 300400 bis 300899": a range speaks of all goods of a series. */
function isRangeOfGoods(plain: string, { start, end }: Span): boolean {
  return (
    /^ ?(?:bis|to|through|–|—) ?[A-Z]{0,3}-?\d/.test(plain.slice(end, end + 14)) ||
    /[\dA-Z] ?(?:bis|to|through|–|—) ?$/.test(plain.slice(Math.max(0, start - 12), start))
  );
}

const person =
  /\b(?:badge|ausweis|mitarbeiter|employee|staff|patient|student|schüler|pupil|karte|kolleg|herr|frau|mrs?\b|ms\b|name)/i;

/** A bare "ID" is the number of some thing unless it stands beside a person or a badge. */
function isOfAPerson(plain: string, cue: Cue): boolean {
  const before = plain.slice(Math.max(0, cue.start - 50), cue.start);
  return (
    /[\s(,;:|]$|^$/.test(before) &&
    person.test(before) &&
    !/\b(?:trace|request|session|product|event|thread|process|order)\s$/i.test(before)
  );
}
