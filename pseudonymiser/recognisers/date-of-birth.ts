import { type Finding, type Recogniser, scores } from "../finding.ts";
import { columnCue } from "../text/column-cues.ts";
import type { TextView } from "../text/text-view.ts";
import { birthCueAfter, birthCueBefore } from "./birth-cues.ts";
import { findingAt } from "./find-by-pattern.ts";
import { personBefore } from "./person-before-date.ts";
import { type WrittenDate, writtenDates } from "./written-dates.ts";

const head =
  /^["'*_\s]*(?:geb(?:\b|[.\s-]|oren|dat|urts(?:dat|tag|jahr))|birth|d\.?o\.?b\b|date of birth|born|jahrgang|jg\b)/i;
/** Words that make "Jahrgang" one of wine, school or goods. */
const otherVintage =
  /wein|riesling|burgunder|cuvée|cuvee|flasche|spätlese|bordeaux|merlot|rioja|whisky|modell|baujahr|schul|klasse|abitur|zeitschrift|heft|tarif|münze/i;

/**
 * Dates of birth: any way to write a calendar date (14.09.1978, 2. November 1991, 7 March 1994, March 3rd, 2003, 1969-07-30,
 * 02-Sep-1961, 24.5.88, 03051985) with a word for birth before it (geb., geboren, Geburtsdatum, DOB, born, * …) or behind it,
 * the head of its column, or a person right before it ("Versicherungsnehmer: Christoph Rüegg, 11. Mai 1974"). The date must
 * exist and the year lie after 1900; a year alone counts after "Jahrgang" or "geboren". Other dates are never marked.
 *
 * @example geb. ⟦14.09.1978⟧, Kundennr. 4471 0932. Ich bin zum 01.03.2025 umgezogen
 * @example geboren am ⟦2. November 1991⟧ in Hanoi
 * @example I was born on ⟦7 March 1994⟧, moved on March 3, 2020
 * @example Žeželj, Marija, * ⟦26.08.1951⟧, Fallnr. 7704412
 * @example Name;Geburtsdatum\nBecker, Ralf;⟦1969-07-30⟧
 * @example Versicherungsnehmer: Christoph Rüegg, ⟦11. Mai 1974⟧. Prämie
 * @example Emil Sommer (geb. ⟦03.05.14⟧), seit 01.02.2020 dabei
 * @example DOB: ⟦02-Sep-1961⟧, admitted 03-Mar-2025
 * @example Ich bin ⟦24.5.88⟧ geboren
 * @example Vater Ewald Stein, Jahrgang ⟦1938⟧, ist am 4. Januar gestürzt
 * @example meine Tochter Merle (⟦02.12.2005⟧)
 * @example Auskunft nach Art. 15 DSGVO. Samuel Adjei-Boateng, ⟦30.05.1986⟧, Weserstr. 61
 * @example Unfallschein U-24-771830: Blerim Krasniqi, ⟦15.10.1975⟧, Bruch
 * @example Eigentümerin Heidi Rohrbach, ⟦1948-12-24⟧. Heidi heisst
 * @example Stadtwerke Bonn, 15.10.1975, Neues Rathaus Kiel, 12.05.1990, Vertrag Nord, 01.02.2003, mit Bosch Rexroth, 01.02.2003
 * @example INSERT INTO m (id, geb) VALUES (4711, '⟦2001-07-14⟧'); -- Fehler
 * @example Am 29. Januar 1886 wurde das Patent Nr. 37435 erteilt
 * @example Eintritt 01.04.2011, Kindergeburtstag am 15.03.2025, der 60. Geburtstag am 12.03.2025
 * @example geboren in Rostock, eingestellt am 01.04.2011
 * @example Berlin, 12.03.2024
 * @example * 12.03.2025 Sitzung\n* 13.03.2025 Wahl
 * @example Riesling, Jahrgang 2018
 * @example geb. am 31.02.1985
 */
export const dateOfBirth: Recogniser = {
  name: "date-of-birth",
  find(view) {
    if (!/\d/.test(view.plain)) return [];
    const findings: Finding[] = [];
    for (const date of writtenDates(view.plain)) {
      const finding = judge(view, date, findings.at(-1));
      if (finding !== null) findings.push(finding);
    }
    return findings;
  },
};

function judge(view: TextView, date: WrittenDate, last: Finding | undefined): Finding | null {
  if (date.year < 1900 || date.year > 2039) return null;
  const { plain } = view;
  const cue = birthCueBefore(plain, date) ?? birthCueAfter(plain, date);
  if (cue !== null) return isOtherUse(plain, date, cue) ? null : withCue(date, cue);
  if (date.form === "year") return null;
  const column = columnCue(view, date);
  if (column !== null) return head.test(column) ? withCue(date, "head of the column") : null;
  if (date.form !== "full") return null;
  const person = personBefore(plain, date, last);
  return person === null
    ? null
    : findingAt(date, { kind: "DATE_OF_BIRTH", score: person.score, pattern: "calendar date", context: person.reason });
}

function withCue(date: WrittenDate, cue: string): Finding {
  const score = date.form === "year" ? scores.likely : date.form === "digits" ? scores.strong : scores.certain;
  return findingAt(date, { kind: "DATE_OF_BIRTH", score, pattern: "calendar date", context: cue });
}

function isOtherUse(plain: string, { start, end, form, year }: WrittenDate, cue: string): boolean {
  if (/^geburtstag|birthday|b-?day/.test(cue)) return year > 2022;
  if (form !== "year") return false;
  if (/tag|day|dat/.test(cue)) return true;
  return cue.startsWith("j") && otherVintage.test(plain.slice(Math.max(0, start - 80), end + 60));
}
