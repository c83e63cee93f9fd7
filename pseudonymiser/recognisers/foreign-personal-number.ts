import { type Finding, type Recogniser, scores } from "../finding.ts";
import type { BuiltInKind } from "../kinds.ts";
import { announcementOf } from "./announcement.ts";
import { weightedSum } from "./checksums/weighted-sum.ts";
import { cueWords } from "./cue-words.ts";
import { type Candidate, findByPattern, findingAt } from "./find-by-pattern.ts";
import { numberShape } from "./number-shape.ts";

/** A number by which a state knows a person. */
interface PersonalNumber {
  readonly name: string;
  readonly kind: BuiltInKind;
  /** Digits and letters without separators. */
  readonly form: RegExp;
  readonly checks: (number: string) => boolean;
  readonly cue: RegExp;
  /** Whether a right check digit is enough, because the form is rare. */
  readonly standsAlone: boolean;
}

const personalNumbers: readonly PersonalNumber[] = [
  {
    name: "Italian codice fiscale",
    kind: "TAX_ID",
    form: /^[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]$/,
    checks: codiceFiscaleHolds,
    cue: cueWords("codice fiscale", "cod fisc", "c\\.?f", "steuer*", "tax*"),
    standsAlone: true,
  },
  {
    name: "Spanish DNI or NIE",
    kind: "ID_DOCUMENT",
    form: /^[XYZ0-9]\d{7}[A-Z]$/,
    checks: (number) => "TRWAGMYFPDXBNJZSQVHLCKE".charAt(Number(spanishDigits(number)) % 23) === number.charAt(8),
    cue: cueWords("dni", "nie", "nif"),
    standsAlone: false,
  },
  {
    name: "Polish PESEL",
    kind: "SOCIAL_SECURITY",
    form: /^\d{11}$/,
    checks: (number) => weightedSum(number, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0,
    cue: cueWords("pesel"),
    standsAlone: false,
  },
  {
    name: "Dutch BSN",
    kind: "SOCIAL_SECURITY",
    form: /^\d{9}$/,
    checks: (number) => weightedSum(number, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0,
    cue: cueWords("bsn", "burgerservice ?(?:nummer|nr)", "sofi ?(?:nummer|nr)"),
    standsAlone: false,
  },
  {
    name: "French NIR",
    kind: "SOCIAL_SECURITY",
    form: /^[12]\d{4}(?:\d{2}|2A|2B)\d{8}$/,
    checks: (number) =>
      97 - Number(BigInt(number.slice(0, 13).replace("2A", "19").replace("2B", "18")) % 97n) ===
      Number(number.slice(13)),
    cue: cueWords("nir", "(?:numéro de )?sécurité sociale", "sécu", "insee"),
    standsAlone: true,
  },
  {
    name: "US employer or taxpayer number",
    kind: "TAX_ID",
    form: /^\d{9}$/,
    checks: () => true,
    cue: cueWords("ein(?: №)", "ein", "itin(?: №)?", "us tax ?(?:id|№)"),
    standsAlone: false,
  },
];

const shape = numberShape(
  String.raw`[A-Za-z]{6} ?\d{2}[A-Za-z]\d{2} ?[A-Za-z]\d{3}[A-Za-z]|(?:[XYZxyz][ -]?\d{7}|\d{8}|\d{2}\.\d{3}\.\d{3})[ -]?[A-Za-z]|[12] ?\d{2} ?\d{2} ?(?:\d{2}|2[ABab]) ?\d{3} ?\d{3} ?\d{2}|\d{11}|\d{2}-\d{7}|\d{4}[ .]?\d{2}[ .]?\d{3}`,
);

/**
 * Numbers by which other states know people: Italian codice fiscale, Spanish DNI and NIE, Polish PESEL, Dutch BSN, French NIR, and
 * the tax numbers of the United States, each with the check digits that its state publishes. The codice fiscale and the NIR
 * count alone, the others behind their names only; "ein" must be written as EIN.
 *
 * @example il mio codice fiscale: ⟦RSSMRA85T10A562S⟧
 * @example DNI ⟦12345678Z⟧ o NIE ⟦X1234567L⟧
 * @example PESEL ⟦44051401359⟧, BSN ⟦111222333⟧
 * @example numéro de sécurité sociale ⟦2 55 08 14 168 025 38⟧
 * @example EIN ⟦12-3456789⟧
 * @example Nummer 12345678Z
 * @example ein 123456789
 * @example Modell RSSMRA85T10A562T
 */
export const foreignPersonalNumber: Recogniser = {
  name: "foreign-personal-number",
  find: ({ plain }) => findByPattern(plain, shape, judge),
};

function judge(candidate: Candidate): Finding | null {
  for (const personalNumber of personalNumbers) {
    if (!personalNumber.form.test(candidate.compact) || !personalNumber.checks(candidate.compact)) continue;
    const { name, kind, cue, standsAlone } = personalNumber;
    const announcement = announcementOf(candidate.plain, candidate, { cue, before: 40 });
    const context = announcement.says === "this" ? announcement.word : null;
    if (context === "ein" && !/\bEIN\b/.test(candidate.plain.slice(Math.max(0, candidate.start - 40), candidate.start)))
      continue;
    if (context === null && (!standsAlone || announcement.says === "other")) continue;
    const score = context === null ? scores.strong : 0.95;
    return findingAt(candidate, { kind, score, pattern: name, checksum: "check digits of the state", context });
  }
  return null;
}

function spanishDigits(number: string): string {
  return number.slice(0, 8).replace("X", "0").replace("Y", "1").replace("Z", "2");
}

/** Ministerial decree of 23 December 1976: even places count as they are, odd ones by a table; the letter is the sum modulo 26. */
function codiceFiscaleHolds(number: string): boolean {
  const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
  let sum = 0;
  for (let index = 0; index < 15; index++) {
    const code = number.charCodeAt(index);
    const value = code < 58 ? code - 48 : code - 65;
    sum += index % 2 === 0 ? (odd[value] ?? 0) : value;
  }
  return String.fromCharCode(65 + (sum % 26)) === number.charAt(15);
}
