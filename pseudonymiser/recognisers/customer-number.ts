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
const parcel = /(?:[A-Z]{2} ?(?:\d ?){9}[A-Z]{2}|1Z ?[A-Z0-9]{3} ?[A-Z0-9]{3} ?\d{2} ?\d{4} ?\d{4})(?![A-Za-z0-9])/y;

function parcelAt(plain: string, start: number): Span | null {
  parcel.lastIndex = start;
  const text = parcel.exec(plain)?.[0];
  return text === undefined ? null : { start, end: start + text.length };
}

/** A log-in rather than a number: a word with some digits behind it. */
const isLogin = /^(?=.*[a-z]{3})[A-Za-z][\w.-]*$/;

/** Notices to everybody: what they refer to is nobody's. */
const notice =
  /wartung|störungsdienst|stromabschaltung|abgeschaltet|netzbetreiber|bleibt(?: [^.!?\n]{2,40})? geschlossen|will be closed|will be down|maintenance|outage|service desk|change request|downtime/i;
/** How teams that make software number their work. */
const development =
  /sprint|jira|backlog|\bepic|story ?points?|pull request|\bmerge|\brelease|kanban|refinement|deploy/i;
const collecting = /punkte|bonus|prämie|treue|rabatt|sammel|kundenkarte|\bpoints|loyalty|rewards?|member|mitglied/i;

const goods =
  /artikel|katalog|ersatzteil|preisliste|packung|lieferbar|sortiment|\bmodell|\btyp\b|\bventil|\bspare part|catalogue/i;
const somebody = /\b(?:ich|meine?[nrms]?|mir|wir|unsere?[nrms]?|my|our|i)\b/i;

/** Numbers with a form of their own have recognisers that know it: of pension, health and social insurance. */
const ofInsurance =
  /^(?:\d{2} ?\d{6} ?[A-Z] ?\d{3}|756[. ]?\d{4}[. ]?\d{4}[. ]?\d{2}|\d{4} ?\d{6}|[A-Z] ?\d{3} ?\d{3} ?\d{3}|[A-Z]\d{9})(?![A-Za-z0-9])/;

function limitOf(plain: string, find: Span, cue: Cue): number | null {
  const code = plain.slice(find.start, find.end);
  if (
    /versicherung|versicherte|^mitgl|^unfall/i.test(cue.word) &&
    ofInsurance.test(plain.slice(find.start, find.start + 20))
  )
    return null;
  if (/konto|account/i.test(cue.word) && (/^[A-Z]{2}\d{2} ?[A-Z0-9]{4}/.test(code) || isLogin.test(code))) return null;
  if (/^insurance/i.test(cue.word) && ofInsurance.test(code)) return null;
  if (/^(?:giro)?konto$/i.test(cue.word) && /^\d{1,5}$/.test(code)) return null;
  return limitByContext(plain, find, cue);
}

function limitByContext(plain: string, find: Span, cue: Cue): number | null {
  const code = plain.slice(find.start, find.end);
  // Telephones have numbers too: "erreichbar unter der Nummer 0800 1182".
  if (/^(?:mit|unter) /i.test(cue.word) && !/[A-Z]/.test(code)) return null;
  if (/^gutschein/i.test(cue.word) && /^[A-ZÄÖÜ]{4,}-?\d{1,4}$/.test(code)) return null;
  const before = plain.slice(Math.max(0, find.start - 250), find.start);
  if (/^(?:karte|card)$/i.test(cue.word)) return isOfACard(before, code) ? 1 : null;
  if (/^(?:our |your )?ref|^vorgang/i.test(cue.word) && notice.test(before)) return scores.possible;
  if (/^tickets?$/i.test(cue.word) && notice.test(before)) return scores.possible;
  if (/^tickets?$/i.test(cue.word) && development.test(plain.slice(Math.max(0, find.start - 250), find.end + 150)))
    return scores.possible;
  return isOfAnArticle(plain, find, cue) ? scores.possible : 1;
}

/** The number on a card that points are collected with, in groups as such cards show it. */
function isOfACard(before: string, code: string): boolean {
  return /^\d{4}(?: \d{4}){1,4}$|^\d{8,13}$/.test(code) && collecting.test(before);
}

/** A "Bestellnummer" in a catalogue is what everybody orders by. */
function isOfAnArticle(plain: string, find: Span, cue: Cue): boolean {
  if (!/^best|^order/i.test(cue.word)) return false;
  const around = plain.slice(Math.max(0, cue.start - 60), Math.min(plain.length, find.end + 40));
  return goods.test(around) && !somebody.test(around);
}
