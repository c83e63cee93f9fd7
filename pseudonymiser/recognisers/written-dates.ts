import type { Span } from "./find-by-pattern.ts";

/** A calendar date as people write it. */
export interface WrittenDate extends Span {
  /** Four digits; two written ones are read as a year from 1930 to 2029. */
  readonly year: number;
  /** `year`: only the year is written; `digits`: eight or six digits in one; `full`: day, month and year. */
  readonly form: "full" | "digits" | "year";
}

const months = [
  "januar|jänner|jaenner|january|jan",
  "februar|feber|february|feb",
  "märz|maerz|march|mär|mar|mrz",
  "april|apr",
  "mai|may",
  "juni|june|juno|jun",
  "juli|july|julei|jul",
  "august|aug",
  "september|sept|sep",
  "oktober|october|okt|oct",
  "november|nov",
  "dezember|december|dez|dec",
] as const;

const monthName = months.join("|");
const monthPattern = months.map((names) => new RegExp(`^(?:${names})$`, "i"));
const yearPattern = String.raw`(?:(?:18|19|20)\d\d|['’]?\d\d)(?!\d)`;

const numeric = String.raw`(?<day>\d{1,2})\s?(?<mark>[./-])\s?(?<month>\d{1,2})\s?\k<mark>\s?(?<year>${yearPattern})`;
const iso = String.raw`(?<year>(?:18|19|20)\d\d)(?<mark>[./-])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?!\d)`;
const dayFirst = String.raw`(?<day>\d{1,2})(?:\.|st|nd|rd|th|ter|ten)?[\s-]{0,2}(?:of\s)?(?<name>${monthName})\.?,?[\s-]{1,2}(?<year>${yearPattern})`;
const monthFirst = String.raw`(?<name>${monthName})\.?\s(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s(?<year>(?:18|19|20)\d\d)(?!\d)`;
const digits = String.raw`(?<run>\d{8}|\d{6})(?!\d)`;
const yearOnly = String.raw`(?<year>(?:19|20)\d\d|['’]\d\d)(?!\d)`;

const behindDigit = [iso, numeric, dayFirst, digits, yearOnly].map((source) => new RegExp(source, "iy"));
const behindMonth = new RegExp(monthFirst, "iy");
const monthBefore = new RegExp(String.raw`(?<![a-zäöü])(?:${monthName})\.?\s$`, "i");
const digitRun = /['’]?\d+/g;

/** Every stretch that reads as a calendar date, a run of digits that may be one, or a year; valid dates only. */
export function* writtenDates(plain: string): Iterable<WrittenDate> {
  digitRun.lastIndex = 0;
  for (let match = digitRun.exec(plain); match !== null; match = digitRun.exec(plain)) {
    const next = digitRun.lastIndex;
    const isQuoted = !/^\d/.test(match[0]);
    const date = dateFrom(plain, match.index) ?? (isQuoted ? dateFrom(plain, match.index + 1) : null);
    digitRun.lastIndex = next;
    if (date === null) continue;
    digitRun.lastIndex = date.end;
    yield date;
  }
}

function dateFrom(plain: string, start: number): WrittenDate | null {
  const before = plain.slice(Math.max(0, start - 12), start);
  if (/(?:[\p{L}_]|\d[.,:/-])$/u.test(before)) return null;
  const month = /[a-z.]\s$/i.test(before) ? monthBefore.exec(before)?.[0] : undefined;
  const inMonth = month === undefined ? null : dateAt(plain, start - month.length, [behindMonth]);
  return inMonth ?? dateAt(plain, start, behindDigit);
}

function dateAt(plain: string, start: number, patterns: readonly RegExp[]): WrittenDate | null {
  for (const pattern of patterns) {
    pattern.lastIndex = start;
    const match = pattern.exec(plain);
    if (match?.groups === undefined) continue;
    const end = start + match[0].length;
    if (/^(?:[\p{L}_]|[-/]\d|[.:]\d)/u.test(plain.slice(end, end + 2))) continue;
    if (match[0].length < 8 && /^,\d/.test(plain.slice(end, end + 2))) continue;
    const year = yearOf(match.groups);
    if (year !== null) return { start, end, ...year };
  }
  return null;
}

type Groups = Readonly<Record<string, string | undefined>>;

function yearOf({ run, day, month, name, year }: Groups): Pick<WrittenDate, "year" | "form"> | null {
  if (run !== undefined) return yearOfRun(run);
  if (year === undefined) return null;
  const full = fullYear(year);
  if (day === undefined) return { year: full, form: "year" };
  const number = name === undefined ? Number(month) : monthPattern.findIndex((pattern) => pattern.test(name)) + 1;
  const isDate = exists(full, number, Number(day)) || (name === undefined && exists(full, Number(day), number));
  return isDate ? { year: full, form: "full" } : null;
}

function yearOfRun(run: string): Pick<WrittenDate, "year" | "form"> | null {
  const number = (from: number, to: number) => Number(run.slice(from, to));
  if (run.length === 6) {
    const year = fullYear(run.slice(4));
    return exists(year, number(2, 4), number(0, 2)) ? { year, form: "digits" } : null;
  }
  if (plausible(number(4, 8)) && exists(number(4, 8), number(2, 4), number(0, 2)))
    return { year: number(4, 8), form: "digits" };
  return plausible(number(0, 4)) && exists(number(0, 4), number(4, 6), number(6, 8))
    ? { year: number(0, 4), form: "digits" }
    : null;
}

function plausible(year: number): boolean {
  return year >= 1900 && year < 2040;
}

function fullYear(written: string): number {
  const year = Number(written.replace(/['’]/, ""));
  if (written.length >= 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return month >= 1 && month <= 12 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
