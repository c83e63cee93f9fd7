/** A span of whole days, both ends included, ISO 8601. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

/** A day as year, month (1 to 12) and day of the month; overflow counts on. */
export function dayOf(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** A day so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Day of the week, Monday as 0. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** Whether year, month and day are a day of the calendar. */
export function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const months: readonly RegExp[] = [
  /^(?:jan|jän|jaen)/iu,
  /^(?:feb|feber|hornung)/iu,
  /^(?:mär|maer|mar|mrz)/iu,
  /^apr/iu,
  /^(?:mai|may)/iu,
  /^(?:jun|juno)/iu,
  /^(?:jul)/iu,
  /^aug/iu,
  /^sep/iu,
  /^(?:okt|oct)/iu,
  /^nov/iu,
  /^(?:dez|dec)/iu,
];

/** Names of months as a part of a pattern. */
export const monthPattern =
  "(?:jan(?:uar|uary)?|jän(?:ner)?|jaenner|feb(?:ruar|ruary|er)?|mär(?:z)?|maerz|mrz|mar(?:ch)?|apr(?:il)?|mai|may|jun[io]?|june|jul[iy]?|aug(?:ust)?|sep(?:t(?:ember)?)?|o[kc]t(?:ober)?|nov(?:ember)?|de[zc](?:ember)?)\\.?(?![\\p{L}])";

/** The number of a month by its name; 0 where it is none. */
export function monthOf(name: string): number {
  return months.findIndex((pattern) => pattern.test(name)) + 1;
}

const weekdays: readonly RegExp[] = [
  /^(?:mo|montag|monday)/iu,
  /^(?:di|dienstag|tues)/iu,
  /^(?:mi|mittwoch|wed)/iu,
  /^(?:do|donnerstag|thu)/iu,
  /^(?:fr|freitag|fri)/iu,
  /^(?:sa|samstag|sonnabend|sat)/iu,
  /^(?:so|sonntag|sun)/iu,
];

export const weekdayPattern =
  "(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?:s|abend)?";

/** The number of a weekday by its name, Monday as 0; -1 where it is none. */
export function weekdayNamed(name: string): number {
  return weekdays.findIndex((pattern) => pattern.test(name));
}
