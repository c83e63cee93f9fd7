import type { Finding, Recogniser } from "../finding.ts";
import { columnCue } from "../text/column-cues.ts";
import type { TextView } from "../text/text-view.ts";
import { type DigitGroup, type DigitRun, digitRuns } from "./digit-groups.ts";
import { findingAt, type Span } from "./find-by-pattern.ts";
import { isDirect, type PhoneCue, phoneCueOf, speaksOfTelephones } from "./phone-cues.ts";
import { findExtensions, spokenExtensionEnd } from "./phone-extension.ts";
import { phoneScore } from "./phone-score.ts";
import { readPhone, type WrittenPhone } from "./read-phone.ts";

const head =
  /^["'*_\s]*(?:tel|telefon|phone|fon|mobil|handy|natel|fax|festnetz|rufnummer|cell|kontakt(?:nummer)?$|durchwahl)/i;

/**
 * Telephone numbers of any country with "+" or "00" (ITU-T E.164), those of Germany, Austria, Switzerland and the United
 * Kingdom with their 0 (area codes and mobile ranges of the national plans; groups by blanks, hyphens, slashes, dots, brackets
 * as in DIN 5008 and around it), North American ones in brackets. Extensions belong to the number, or stand alone behind a word
 * for it or near another number. A local number needs a word for it right before. Not: free, shared and premium numbers,
 * emergency calls, times, dates, amounts, pieces of other numbers, and what another word announces.
 *
 * @example heißt Bogdan, Tel. ⟦0171 3920014⟧. Meine Police ist KFZ-88-204417-3
 * @example erreichbar unter ⟦(0 69) 90 009-331⟧, am besten nach 16 Uhr
 * @example meine neue nr is ⟦017604069033⟧, die alte bitte löschen
 * @example da, tel ⟦0221 / 4710 - 223⟧
 * @example Tel. ⟦+49 (0)40 66969-118⟧ · Mobil ⟦+49 171 39 200 21⟧ · Fax ⟦-199⟧
 * @example im Notfall ⟦0049-30-23125-047⟧.
 * @example Für Rückfragen: ⟦079 555 01 23⟧.
 * @example aus der Buchhaltung, Durchwahl ⟦-417⟧, oder
 * @example Zi. 114, ⟦089 99998-114⟧, mail | Jonas, Zi. 115, ⟦-115⟧
 * @example call me ⟦07700 900112⟧ or ⟦+44 7700 900457⟧
 * @example Telefon: ⟦66969-118⟧ (Zentrale)
 * @example 2 mann + lkw 7,5t, ca 0900-1500 uhr
 * @example Art. 0301-4471, Zolltarifnummer 8544 4290, Katalog 0815-22
 * @example IBAN DE91 5009 9047 0648 4898 90, Karte 4539 0171 1054 3873
 * @example Hotline 0800 1234567, Tel. 116117, Notruf 112
 * @example phone 555-0100, as placeholder
 * @example vom 01.02.2025 bis 03.04.2025, 02:00 bis 05:30 Uhr
 * @example Sendung 00340434161094021501, Vertragskonto 2000 8812 4417
 */
export const phone: Recogniser = {
  name: "phone",
  find(view) {
    if (!/\d/.test(view.plain)) return [];
    const findings: Finding[] = [];
    const hasWord = speaksOfTelephones(view.plain);
    for (const run of digitRuns(view.plain)) {
      if (hasWord || run.end - run.start >= 6) findInRun(view, run, findings);
    }
    return [...findings, ...findExtensions(view.plain, findings)];
  },
};

function findInRun(view: TextView, run: DigitRun, findings: Finding[]): void {
  if (isPieceOfSomething(view.plain, run) && !isInCell(view, run)) return;
  for (let index = 0; index < run.groups.length; ) {
    const group = run.groups[index];
    const mayBegin = index === 0 || (group !== undefined && mayBeginInside(group));
    const number = mayBegin ? readPhone(view.plain, run, index) : null;
    const finding = number === null ? null : judge(view, number, run);
    if (number === null || finding === null) {
      index += 1;
      continue;
    }
    findings.push(finding);
    index = number.next;
  }
}

/** Behind a comma between two cells of a list. */
function isInCell(view: TextView, run: DigitRun): boolean {
  return view.plain.charAt(run.start - 1) === "," && columnCue(view, run) !== null;
}

/** A number inside a run begins with 0 behind a blank or slash, or in brackets. */
function mayBeginInside({ digits, separator }: DigitGroup): boolean {
  return separator.includes("(") || (digits.startsWith("0") && /[\s/]/.test(separator));
}

/** Letters, digits or marks that join the run to what stands before: "KFZ-88-204417-3", "v1.2", "12,50". */
function isPieceOfSomething(plain: string, { start, end }: Span): boolean {
  return (
    (/(?:[\p{L}\p{N}_#@$€£§]|[\p{L}\p{N}][-–.,:/\\_]|[$€£§]\s)$/u.test(plain.slice(Math.max(0, start - 2), start)) &&
      !/(?:tel|fon|fax|mobil|handy|phone)[.:/-]?$/i.test(plain.slice(Math.max(0, start - 8), start))) ||
    /^(?!x\d)[\p{L}_@]|^-[A-Z]{1,3}(?![a-z])|^\.\p{L}/u.test(plain.slice(end, end + 2))
  );
}

function judge(view: TextView, number: WrittenPhone, run: DigitRun): Finding | null {
  const { plain } = view;
  const column = columnCue(view, number);
  const said = phoneCueOf(plain, number);
  const cue: PhoneCue = column === null ? said.cue : head.test(column) ? "phone" : "other";
  if (
    cue === "none" &&
    /(?:^|\s)[A-Z]{1,4}\s$/.test(plain.slice(Math.max(0, number.start - 6), number.start)) &&
    !number.hasPlus
  ) {
    return null;
  }
  const score = phoneScore(number, cue, {
    isDirect: column !== null || isDirect(said.gap),
    continues: (run.groups[0]?.start ?? 0) < number.start,
    goesOn: number.next < run.groups.length,
  });
  if (score === null || isQuantity(plain, number.end)) return null;
  const end = spokenExtensionEnd(plain, number.end) ?? number.end;
  return findingAt(
    { start: number.start, end },
    {
      kind: "PHONE",
      score,
      pattern: `${number.plan} number`,
      context: cue === "other" || cue === "none" ? null : "a word for telephone",
    },
  );
}

function isQuantity(plain: string, end: number): boolean {
  return /^(?:\s?(?:€|%|°|euro\b|eur\b|chf\b|kg\b|mm\b|cm\b|km\b|kwh\b|stück\b|[kmgt]b\b|[km]bit\b|min(?:uten)?\b|monate?\b|tage\b|personen\b|zeichen\b|stk\b|uhr\b|h\b|nm\b|m²)|[,:]\d)/i.test(
    plain.slice(end, end + 8),
  );
}
