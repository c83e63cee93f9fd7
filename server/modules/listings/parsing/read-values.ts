import type { EmploymentType, PayUnit, Workplace } from "../query/listing-query.ts";
import { readDay } from "../query/read-day.ts";
import { currencyOf, readNumber, unitOf } from "../query/read-money.ts";
import { employmentWords, workplaceWords } from "../query/word-lists.ts";

/** Pay as a source writes it. */
export interface ReadPay {
  readonly min: number;
  readonly max: number | null;
  readonly currency: string | null;
  readonly unit: PayUnit | null;
}

const schemaEmployment: Readonly<Record<string, EmploymentType>> = {
  FULL_TIME: "full-time",
  PART_TIME: "part-time",
  CONTRACTOR: "freelance",
  TEMPORARY: "temporary",
  INTERN: "internship",
  FULLTIME: "full-time",
  PARTTIME: "part-time",
};

/** The ways of employment that a text names: schema.org's names, German and English words, Swiss workloads. */
export function readEmployment(text: string): EmploymentType[] {
  const found = new Set<EmploymentType>();
  for (const token of text.split(/[,;/|]\s*/u)) {
    const known = schemaEmployment[token.trim().toUpperCase().replace(/[\s-]/gu, "_")];
    if (known !== undefined) found.add(known);
  }
  for (const [pattern, type] of employmentWords) if (pattern.test(text)) found.add(type);
  const share = /(\d{2,3})\s?%/u.exec(text.replace(/.*(?:-|–|bis)\s?(?=\d{2,3}\s?%)/u, ""));
  if (share !== null && found.size === 0) found.add(Number(share[1]) >= 90 ? "full-time" : "part-time");
  return [...found];
}

const yes = /^(?:true|yes|ja|wahr|1|x|✓|100 ?%|voll(?:ständig)?|full(?:y)?)$/iu;
const no = /^(?:false|no|nein|falsch|0|-|0 ?%|nicht möglich|none)$/iu;

/** Where work is done: a yes or no of a column, a share, or words. Undefined where it cannot be read. */
export function readWorkplace(text: string): Workplace | null | undefined {
  const plain = text.trim();
  if (plain === "") return null;
  if (yes.test(plain)) return "remote";
  if (no.test(plain)) return "onsite";
  const share = /^(\d{1,3})\s?%/u.exec(plain);
  if (share !== null) return Number(share[1]) >= 90 ? "remote" : "hybrid";
  return workplaceWords.find(([pattern]) => pattern.test(plain))?.[1];
}

const amount = "\\d{1,3}(?:[.,'’ ]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?";
const range = new RegExp(
  `(${amount})\\s?(k|tsd\\.?)?\\s?(?:€|eur|chf|fr\\.?)?\\s?(?:-|–|—|bis|to)\\s?(?:€|eur|chf|fr\\.?)?\\s?(${amount})\\s?(k|tsd\\.?)?`,
  "iu",
);
const single = new RegExp(`(${amount})\\s?(k(?![\\p{L}])|tsd\\.?)?`, "iu");
const currencies = /€|\beuros?\b|\beur\b|\bchf\b|\bs?fr\.?(?=\s|$|\d)|franken|£|\bgbp\b|\$|\busd\b/iu;

/** Pay as it stands in one column: `90–110 €/h`, `CHF 120'000 pro Jahr`, `60k`. Null where there is no number. */
export function readPay(text: string): ReadPay | null {
  const both = range.exec(text);
  const one = single.exec(text);
  if (both === null && one === null) return null;
  const isThousand = (mark: string | undefined): number => (mark === undefined ? 1 : 1000);
  const last = isThousand(both?.[4] ?? both?.[2]);
  const min =
    both === null
      ? readNumber(one?.[1] ?? "") * isThousand(one?.[2])
      : readNumber(both[1] ?? "") * (both[2] === undefined ? last : 1000);
  const max = both === null ? null : readNumber(both[3] ?? "") * last;
  const rest = text.slice((both ?? one)?.index ?? 0);
  return {
    min,
    max: max !== null && max > min ? max : null,
    currency: currencyOf(currencies.exec(text)?.[0] ?? ""),
    unit: unitOf(rest.replace(/^[\d\s.,'’–—-]+/u, "")) ?? unitOf(text),
  };
}

/** The unit of time in a column of its own (`HOUR`, `Monat`). */
export function readUnit(text: string): PayUnit | null {
  return unitOf(text);
}

/** An ISO code from a code, a sign or a word. */
export function readCurrency(text: string): string | null {
  const plain = text.trim();
  return /^[A-Z]{3}$/iu.test(plain) ? plain.toUpperCase() : currencyOf(plain);
}

/** A first and a last day: ISO, German, English and mail dates; months and `sofort` too. Undefined where it cannot be read. */
export function readDays(text: string, today: string): { readonly from: string; readonly to: string } | undefined {
  const plain = text.trim().replace(/^(?:ab|from|zum|am|bis|ca\.|since|seit)\s+/iu, "");
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ]|$)/u.exec(plain);
  const span = readDay(iso?.[1] ?? plain, today);
  if (span !== null) return span;
  if (/^nach (?:absprache|vereinbarung)|^by arrangement/iu.test(plain)) return undefined;
  const time = Date.parse(plain);
  if (!/\d{4}/u.test(plain) || Number.isNaN(time)) return undefined;
  const day = new Date(time).toISOString().slice(0, 10);
  return /^\d{4}/u.test(day) ? { from: day, to: day } : undefined;
}

/** An address as it can be linked to: http and https only. */
export function readUrl(text: string): string | null {
  try {
    const url = new URL(text.trim());
    return (url.protocol === "https:" || url.protocol === "http:") && url.href.length <= 2000 ? url.href : null;
  } catch {
    return null;
  }
}

/** An e-mail address, also behind `mailto:`. */
export function readEmail(text: string): string | null {
  return /[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/u.exec(text)?.[0] ?? null;
}
