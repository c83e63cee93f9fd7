import { type Recogniser, scores } from "../finding.ts";
import { readCode } from "./code-value.ts";
import { bareCustomerCues, explicitCustomerCues } from "./customer-number-cues.ts";
import type { Span } from "./find-by-pattern.ts";
import { type Cue, createNumberByCue } from "./number-by-cue.ts";
import { recordLocators } from "./record-locator.ts";

/**
 * Finds numbers that a company gives a customer, a contract, an order, a shipment, a booking or a policy.
 *
 * Format: 2 to 24 letters and digits in groups, at least one digit. No check digit: every company has its own. Only a cue
 * tells: "Kundennr.", "Auftrag", "Police", "order no.", "booking"; the word for the thing alone ("Bestellung") suffices
 * where the value reads as a code. A "Bestellnummer" beside words of a catalogue is the number of an article.
 *
 * @example "Kundennr. 4471 0932" // 4471 0932
 * @example "meine Bestellung B-2024-118734 fehlt" // B-2024-118734
 * @example "B-2024-118734 ist meine Bestellnummer" // B-2024-118734
 * @example "Bestellungen 4711-1 und 4711-2" // 4711-1, 4711-2
 * @example "my booking is 7H2KQ9" // 7H2KQ9
 * @example "Bestellung über EUR 100" // nothing
 * @example "Vertrag vom 12.03.2025" // nothing
 * @example "Artikelnummer 4006381333931" // nothing
 */
export const customerNumber: Recogniser = {
  name: "customer-number",
  find: (view) => [...numbered.find(view), ...recordLocators(view.plain)],
};

const numbered = createNumberByCue({
  name: "customer-number",
  kind: "CUSTOMER_NUMBER",
  explicit: explicitCustomerCues,
  bare: bareCustomerCues,
  read: (plain, at) => parcelAt(plain, at) ?? readCode(plain, at),
  limit: limitOf,
});

/** Numbers of parcels that are written in groups: of the Universal Postal Union (S10) and of UPS. */
const parcel =
  /(?:[A-Z]{2} ?\d{2} ?\d{3} ?\d{3} ?\d ?[A-Z]{2}|1Z ?[A-Z0-9]{3} ?[A-Z0-9]{3} ?\d{2} ?\d{4} ?\d{4})(?![A-Za-z0-9])/y;

function parcelAt(plain: string, start: number): Span | null {
  parcel.lastIndex = start;
  const text = parcel.exec(plain)?.[0];
  return text === undefined ? null : { start, end: start + text.length };
}

const goods =
  /artikel|katalog|ersatzteil|preisliste|packung|lieferbar|sortiment|\bmodell|\btyp\b|\bventil|\bspare part|catalogue/i;
const somebody = /\b(?:ich|meine?[nrms]?|mir|wir|unsere?[nrms]?|my|our|i)\b/i;

/** Numbers with a form of their own have recognisers that know it: of pension, health and social insurance. */
const ofInsurance =
  /^(?:\d{2} ?\d{6} ?[A-Z] ?\d{3}|756[. ]?\d{4}[. ]?\d{4}[. ]?\d{2}|\d{4} ?\d{6}|[A-Z] ?\d{3} ?\d{3} ?\d{3}|[A-Z]\d{9})(?![A-Za-z0-9])/;

function limitOf(plain: string, find: Span, cue: Cue): number | null {
  const code = plain.slice(find.start, find.end);
  if (/^versicherungs|^mitgl/i.test(cue.word) && ofInsurance.test(plain.slice(find.start, find.start + 20)))
    return null;
  if (/konto/i.test(cue.word) && /^[A-Z]{2}\d{2} ?[A-Z0-9]{4}/.test(code)) return null;
  if (/^(?:giro)?konto$/i.test(cue.word) && /^\d{1,5}$/.test(code)) return null;
  return isOfAnArticle(plain, find, cue) ? scores.possible : 1;
}

/** A "Bestellnummer" in a catalogue is what everybody orders by. */
function isOfAnArticle(plain: string, find: Span, cue: Cue): boolean {
  if (!/^best|^order/i.test(cue.word)) return false;
  const around = plain.slice(Math.max(0, cue.start - 60), Math.min(plain.length, find.end + 40));
  return goods.test(around) && !somebody.test(around);
}
