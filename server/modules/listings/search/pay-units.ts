import type { PayUnit } from "../query/listing-query.ts";

/**
 * Hours in each unit, on which comparisons of pay rest: a day has 8, a month 173 (40 hours a week, 52 weeks, 12 months),
 * a year 12 months. Answers say so where they convert.
 */
const hours: Readonly<Record<PayUnit, number>> = { hour: 1, day: 8, month: (40 * 52) / 12, year: 40 * 52 };

/** An amount for one unit of time as an amount for an hour. */
export function perHour(amount: number, unit: PayUnit): number {
  return amount / hours[unit];
}
