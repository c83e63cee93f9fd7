import type { Language } from "@diskret/contract";
import { wordsOf } from "#platform/text";
import { openGazetteer, type Place, shownName } from "../places/gazetteer.ts";
import { emptyQuery, type ListingKind, type ListingQuery, type PayUnit } from "./listing-query.ts";
import { type Amount, takeMoney } from "./read-money.ts";
import { takePlace, type Whereabouts } from "./read-place.ts";
import { type TimeSpan, takeTime } from "./read-time.ts";
import { between, createRequestText, type RequestText } from "./request-text.ts";
import {
  buyingWords,
  employmentWords,
  eventWords,
  jobByEmployment,
  kindWords,
  lightWords,
  sortWords,
  workplaceWords,
} from "./word-lists.ts";

/** What a request is read against. */
export interface ReadingContext {
  /** Today, ISO 8601: what `ab Mai` counts from. */
  readonly today: string;
  readonly language: Language;
  /** The kinds that there are listings of; where it is one alone, that is meant. */
  readonly kinds: readonly ListingKind[];
}

/** What was assumed because the request did not say it. */
export type Assumption =
  | { readonly kind: "pay-unit"; readonly unit: PayUnit }
  | { readonly kind: "place"; readonly name: string; readonly others: readonly string[] };

/** A request as it was understood. */
export interface ReadRequest {
  readonly query: ListingQuery;
  /** How many things beside bare words were recognised: kind, place, pay and the like. */
  readonly signs: number;
  readonly assumptions: readonly Assumption[];
  /** Places between which the request does not decide; the most populous was taken. */
  readonly choices: readonly Place[];
}

/**
 * Reads a request in German (also Austrian and Swiss) or English into a typed query. What it cannot place becomes search
 * words; it never fails.
 *
 * @example
 * parseQuery("remote TypeScript-Projekt ab Mai, mindestens 90 Euro die Stunde, im Umkreis von 50 km um Heidelberg",
 *   { today: "2026-11-24", language: "de", kinds: ["project"] }).query.payMin; // { amount: 90, currency: "EUR", unit: "hour" }
 */
export function parseQuery(text: string, context: ReadingContext): ReadRequest {
  const request = createRequestText(text);
  const sort = takeFirst(request, sortWords);
  const free =
    request.take(
      between("kostenlos(?:e[nrs]?)?|gratis|free of charge|for free|umsonst|freier eintritt|free(?= \\p{L})"),
    ) !== null;
  const pensum = takePensum(request);
  const employment = takeEmployment(request);
  const amounts = takeMoney(request);
  const places = takeDistanceFirst(request);
  const workplace = takeFirst(request, workplaceWords);
  const time = takeTime(request, context.today);
  const where = places ?? takePlace(request, openGazetteer());
  const kind = takeKind(request, { employment: employment?.text ?? "", context });
  const employmentType = employment?.type ?? pensum;
  const currency = currencyAt(where);
  const query: ListingQuery = {
    ...emptyQuery,
    ...moneyFields(amounts, { kind, currency, free }),
    ...timeFields(time, kind),
    ...placeFields(where),
    kind,
    words: searchWords(request.rest),
    workplace,
    employmentType,
    sort: sort ?? "relevance",
  };
  const others = where?.others ?? [];
  return {
    query,
    signs: signsOf(query),
    assumptions: assumptionsOf(query, amounts, where),
    choices: where?.place == null || others.length === 0 ? [] : [where.place.at, ...others],
  };
}

/** How many fields beside the words a query sets. */
export function signsOf(query: ListingQuery): number {
  const { words: _words, without, sort, ...fields } = query;
  const set = Object.values(fields).filter((value) => value !== null).length;
  return set + (without.length > 0 ? 1 : 0) + (sort === "relevance" ? 0 : 1);
}

function takeFirst<Value>(request: RequestText, list: readonly (readonly [RegExp, Value])[]): Value | null {
  for (const [pattern, value] of list) if (request.take(pattern) !== null) return value;
  return null;
}

function takeEmployment(
  request: RequestText,
): { readonly text: string; readonly type: ListingQuery["employmentType"] } | null {
  for (const [pattern, type] of employmentWords) {
    const match = request.take(pattern);
    if (match === null) continue;
    return { text: match[0], type };
  }
  return null;
}

/** A Swiss workload (`Pensum 60-80 %`) or weekly hours: below 90 % or 35 hours is part time. */
function takePensum(request: RequestText): ListingQuery["employmentType"] {
  const share = request.take(
    /(?<!\p{L})(?:pensum\s(?:von\s)?)?(?:ca\.\s)?(?:\d{2,3}\s?%?\s?(?:-|–|bis|to)\s?)?(?<share>\d{2,3})\s?(?:%|prozent|percent)(?:-?(?:pensum|stellen?|jobs?))?(?!\s?remote)(?!\p{L})/iu,
  );
  if (share !== null) return Number(share.groups?.["share"]) >= 90 ? "full-time" : "part-time";
  const hours = request.take(
    /(?<![\p{L}\p{N}])(?:\d{1,2}\s?(?:-|–|bis|to)\s?)?(?<hours>\d{1,2})\s?(?:stunden|std\.?|h|hours)\s?(?:\/|pro|die|in der|per|a|each)?\s?(?:woche|week|w)(?!\p{L})/iu,
  );
  return hours === null ? null : Number(hours.groups?.["hours"]) >= 35 ? "full-time" : "part-time";
}

/** Places with a distance are read before days, so that `ab 50 km` is no day; others after, so that `ab Mai` is no place. */
function takeDistanceFirst(request: RequestText): Whereabouts | null {
  return /\d\s?(?:km|kilomet)/iu.test(request.rest) ? takePlace(request, openGazetteer()) : null;
}

interface KindSigns {
  readonly employment: string;
  readonly context: ReadingContext;
}

function takeKind(request: RequestText, { employment, context }: KindSigns): ListingKind | null {
  const buying = request.take(buyingWords) !== null;
  const named = kindWords.find(([pattern]) => pattern.test(request.rest));
  for (const [pattern] of kindWords) while (request.take(pattern) !== null);
  if (named !== undefined) return named[1];
  if (eventWords.test(request.rest)) return "event";
  if (buying) return "product";
  if (jobByEmployment.test(employment)) return "job";
  return context.kinds.length === 1 ? (context.kinds[0] ?? null) : null;
}

const countryCurrency = { DE: "EUR", AT: "EUR", CH: "CHF", LI: "CHF" } as const;

function currencyAt(where: Whereabouts | null): string {
  const country = where?.place?.at.country ?? where?.region?.country;
  return country === undefined ? "EUR" : countryCurrency[country];
}

interface MoneyReading {
  readonly kind: ListingKind | null;
  readonly currency: string;
  readonly free: boolean;
}

type MoneyFields = Pick<ListingQuery, "payMin" | "priceMin" | "priceMax">;

function moneyFields(amounts: readonly Amount[], { kind, currency, free }: MoneyReading): MoneyFields {
  const none: MoneyFields = {
    payMin: null,
    priceMin: null,
    priceMax: free && kind !== "job" && kind !== "project" ? { amount: 0, currency } : null,
  };
  if (amounts.length === 0) return none;
  const isPrice = kind === "product" || kind === "event";
  if (!isPrice) {
    const first = amounts.find(({ bound }) => bound !== "max") ?? amounts[0];
    if (first === undefined || (first.bound === "max" && first.unit === null && kind === null)) {
      return first === undefined
        ? none
        : { ...none, priceMax: { amount: first.amount, currency: first.currency ?? currency } };
    }
    const unit = first.unit ?? guessedUnit(first.amount, kind);
    return { ...none, payMin: { amount: first.amount, currency: first.currency ?? currency, unit } };
  }
  const money = (amount: Amount) => ({ amount: amount.amount, currency: amount.currency ?? currency });
  const least = amounts.find(({ bound }) => bound === "min");
  const most = amounts.find(({ bound }) => bound !== "min");
  return {
    ...none,
    priceMin: least === undefined ? null : money(least),
    priceMax: most === undefined ? none.priceMax : money(most),
  };
}

/** For which time an amount is meant that does not say it. */
export function guessedUnit(amount: number, kind: ListingKind | null): PayUnit {
  if (amount <= 300) return "hour";
  if (amount <= 2000 && kind === "project") return "day";
  return amount <= 15_000 ? "month" : "year";
}

function timeFields(time: TimeSpan | null, kind: ListingKind | null): Partial<ListingQuery> {
  if (time === null || kind === "product") return {};
  return kind === "event" ? { dateFrom: time.from, dateTo: time.to } : { startFrom: time.from, startTo: time.to };
}

function placeFields(where: Whereabouts | null): Partial<ListingQuery> {
  if (where === null) return {};
  const { place, region } = where;
  if (region !== null) return { region: { name: region.name, country: region.country, state: region.state } };
  if (place === null) return {};
  const { at, name, km } = place;
  return { place: { name, country: at.country, lat: at.lat, lon: at.lon, km } };
}

function assumptionsOf(query: ListingQuery, amounts: readonly Amount[], where: Whereabouts | null): Assumption[] {
  const assumed: Assumption[] = [];
  if (query.payMin !== null && amounts.every(({ unit }) => unit === null))
    assumed.push({ kind: "pay-unit", unit: query.payMin.unit });
  if (where?.place != null && where.others.length > 0)
    assumed.push({ kind: "place", name: where.place.name, others: where.others.map(shownName) });
  return assumed;
}

/** What is left of a request as words to search with, in the spelling they came in. */
export function searchWords(rest: string): string[] {
  const words: string[] = [];
  for (const { text, end } of wordsOf(rest)) {
    const plain = text.toLowerCase();
    if (lightWords.has(plain) || /^\d{1,2}$/u.test(text)) continue;
    const sign = /^(?:\+\+|#)/u.exec(rest.slice(end))?.[0] ?? "";
    if (rest[end] === "/" && plain.length === 1) continue;
    if (plain.length > 1 || sign !== "" || /^[A-Z]$/u.test(text)) words.push(`${text}${sign}`.slice(0, 60));
  }
  return [...new Set(words)].slice(0, 12);
}
