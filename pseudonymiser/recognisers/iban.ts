import { type Finding, type Recogniser, scores } from "../finding.ts";
import { announcementOf } from "./announcement.ts";
import { remainderBy97 } from "./checksums/iso7064-mod-97-10.ts";
import { cueWords } from "./cue-words.ts";
import { type Candidate, findByPattern, findingAt } from "./find-by-pattern.ts";
import { ibanCountries } from "./iban-countries.ts";

const cue = cueWords(
  "iban",
  "*konto",
  "*konto№",
  "kontoverbindung*",
  "kontodaten",
  "kto",
  "kto №",
  "*bankverbindung",
  "bankdaten",
  "account",
  "acct",
  "lastschrift*",
  "überweis*",
  "ueberweis*",
  "überwiesen",
);

/** Country and check digits, as the beginning of an IBAN. */
const beginning =
  /(?:(?<![A-Za-z0-9])|(?<=IBAN|iban))[A-Za-z]{2}[ .-]?(?:\d[0-9OoIl]|[OoIl]\d)[ .\-/\n\r\t]{0,3}[A-Za-z0-9]/g;

/**
 * Bank account numbers (ISO 13616). Country, length and structure from the SWIFT registry, check digits by ISO 7064 MOD 97-10;
 * any grouping by blanks, hyphens, dots or line breaks, small letters, the letters O and I for the digits 0 and 1.
 * With wrong check digits or a digit too many or too few it counts where a word such as IBAN, Konto, Bankverbindung or account
 * stands near it, or where it is German, Austrian, Swiss or from Liechtenstein and grouped in fours.
 * Zeros only and 1234567890 over and
 * over with wrong check digits are placeholders.
 *
 * @example IBAN: ⟦DE91 5009 9047 0648 4898 90⟧, Inhaberin Ayşe
 * @example iban is ⟦de67200990101234567801⟧ kontoinhaber jens
 * @example auf ⟦CH94-0900-0000-4711-5820-3⟧ und ⟦AT902081500000471100⟧?
 * @example Bitte auf das Konto ⟦DE91 5009 9047 0648 4898 91⟧
 * @example IBAN⟦DE91 5009 9047 0648 4898 90⟧
 * @example ⟦LI21 0881 0000 2324 013A A⟧
 * @example IBAN: ⟦DE91 5009 9047\n0648 4898 90⟧
 * @example meine iban ⟦DE91 5OO9 9O47 O648 4898 9O⟧
 * @example IBAN DE00 0000 0000 0000 0000 00 steht im Muster
 * @example Im Beispiel steht IBAN DE12 3456 7890 1234 5678 90
 * @example Messlokation DE00056266802AO6G56M11SN51G21M24S
 * @example Artikel DE91 500 im Set mit AB12 3456 7890 1234
 * @example USt-IdNr. DE298765435, Auftrag DE2024118734
 */
export const iban: Recogniser = {
  name: "iban",
  find: ({ plain }) => findByPattern(plain, beginning, judge),
};

function judge(candidate: Candidate): Finding | null {
  const { plain, start } = candidate;
  const country = ibanCountries.get(plain.slice(start, start + 2).toUpperCase());
  if (country === undefined) return null;
  const end = endOfCharacters(plain, start, country.length);
  if (end === null || continues(plain, end)) return ofWrongLength(candidate);
  const written = plain
    .slice(start, end)
    .replace(/[^0-9A-Za-z]+/g, "")
    .toUpperCase();
  const number = [written, withDigits(written)].find((form) => country.national.test(form.slice(4)) && checks(form));
  const span = { start, end };
  if (number !== undefined) {
    if (/^0+$/.test(number.slice(4))) return null;
    return findingAt(span, {
      kind: "IBAN",
      score: scores.certain,
      pattern: "IBAN structure",
      checksum: "ISO 7064 mod 97-10",
    });
  }
  if (!country.national.test(written.slice(4)) || /^(.)\1*$/.test(written.slice(4))) return null;
  if (isPlaceholder(written)) return null;
  const announcement = announcementOf(plain, span, { cue, after: 20 });
  if (announcement.says === "this") {
    return findingAt(span, { kind: "IBAN", score: 0.7, pattern: "IBAN structure", context: announcement.word });
  }
  const grouped = /^(?:DE|AT|CH|LI)\d{2}(?: \d{4}){4}/.test(plain.slice(start, end).toUpperCase());
  return grouped ? findingAt(span, { kind: "IBAN", score: 0.55, pattern: "IBAN structure in groups of four" }) : null;
}

/** The digits of the keyboard in their order, as forms show where a number goes. */
function isPlaceholder(number: string): boolean {
  return "1234567890".repeat(4).includes(number.slice(2)) || "1234567890".repeat(4).includes(number.slice(4));
}

/** A digit forgotten or typed twice: taken only with a cue, and only where the number has no letters. */
function ofWrongLength({ plain, start }: Candidate): Finding | null {
  const run = /^[A-Za-z]{2}[ .-]?\d{2}(?:[ .-]?\d){10,26}(?![A-Za-z0-9])/.exec(plain.slice(start, start + 70));
  if (run === null || /^..\D?0*$/.test(run[0].replace(/[ .-]/g, ""))) return null;
  const span = { start, end: start + run[0].length };
  const announcement = announcementOf(plain, span, { cue: /\biban\b/gi, before: 30 });
  return announcement.says === "this"
    ? findingAt(span, { kind: "IBAN", score: 0.6, pattern: "IBAN with a wrong length", context: announcement.word })
    : null;
}

function checks(number: string): boolean {
  return /^[A-Z]{2}\d{2}/.test(number) && remainderBy97(number.slice(4) + number.slice(0, 4)) === 1;
}

/** The letters that scanners and people put for digits, as digits. */
function withDigits(number: string): string {
  return number.slice(0, 2) + number.slice(2).replace(/O/g, "0").replace(/[IL]/g, "1");
}

/** Where `count` digits and letters from `start` on end, with at most three separators between two of them. */
function endOfCharacters(plain: string, start: number, count: number): number | null {
  let seen = 0;
  let gap = 0;
  for (let index = start; index < plain.length && gap <= 3; index++) {
    if (/[A-Za-z0-9]/.test(plain.charAt(index))) {
      gap = 0;
      seen += 1;
      if (seen === count) return index + 1;
    } else if (/[ .\-/\n\r\t]/.test(plain.charAt(index))) gap += 1;
    else return null;
  }
  return null;
}

/** Whether the number goes on behind `end`: a letter or digit at once. */
function continues(plain: string, end: number): boolean {
  return /[A-Za-z0-9]/.test(plain.charAt(end));
}
