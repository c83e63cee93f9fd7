import type { Language } from "@diskret/contract";

const locales = { de: "de-DE", en: "en-GB" } as const;
const at = { de: "um", en: "at" } as const;

/** Numbers, sizes and times as a language writes them. */
export interface Formats {
  readonly number: (value: number) => string;
  readonly bytes: (value: number) => string;
  /** Date and time. */
  readonly moment: (instant: string) => string;
  /** A day of the calendar, `YYYY-MM-DD`, as it is written: “3. März 2026”. */
  readonly day: (day: string) => string;
  /** A day as a word where there is one: “heute um 14:05”, “3. März um 14:05”. */
  readonly when: (instant: string, now?: Date) => string;
}

export function formatsFor(language: Language): Formats {
  const locale = locales[language];
  const number = new Intl.NumberFormat(locale);
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const dayAndMonth = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long" });
  const calendarDay = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: "short" });
  const days = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  return {
    number: (value) => number.format(value),
    bytes: (value) => formatBytes(value, locale),
    day: (day) => calendarDay.format(new Date(`${day}T00:00:00Z`)),
    moment: (instant) => moment.format(new Date(instant)),
    when: (instant, now = new Date()) => {
      const date = new Date(instant);
      const distance = daysBetween(now, date);
      const day = Math.abs(distance) <= 1 ? days.format(distance, "day") : dayAndMonth.format(date);
      return `${day} ${at[language]} ${time.format(date)}`;
    },
  };
}

function daysBetween(from: Date, to: Date): number {
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}

function formatBytes(value: number, locale: string): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
  let amount = value;
  let step = 0;
  while (amount >= 1024 && step < units.length - 1) {
    amount /= 1024;
    step += 1;
  }
  const unit = units[step] ?? "byte";
  const digits = step === 0 || amount >= 10 ? 0 : 1;
  return new Intl.NumberFormat(locale, { style: "unit", unit, maximumFractionDigits: digits }).format(amount);
}
