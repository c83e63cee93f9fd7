import type { ListingFields } from "../listing.ts";
import { distanceKm } from "../places/gazetteer.ts";
import type { ListingQuery } from "../query/listing-query.ts";
import { perHour } from "./pay-units.ts";

/** What a query asks of a listing besides words. */
export type FilterName = "place" | "region" | "workplace" | "employmentType" | "pay" | "price" | "time";

/** Whether a listing passes a filter. `unknown`: it does not say. `miss` says by how much it fails, where that can be said. */
export type Verdict =
  | { readonly passes: "yes" | "unknown" }
  | { readonly passes: "no"; readonly miss: number | string | null };

const yes = { passes: "yes" } as const;
const unknown = { passes: "unknown" } as const;
const no = (miss: number | string | null = null): Verdict => ({ passes: "no", miss });
const yesIf = (passes: boolean): Verdict => (passes ? yes : no());

type Filter = (fields: ListingFields, query: ListingQuery) => Verdict | null;

/** Each filter, strict; null where the query does not ask. */
const filters: Readonly<Record<FilterName, Filter>> = {
  place: ({ spot, workplace }, { place, workplace: wanted }) => {
    if (place === null) return null;
    if (spot === null) return workplace === "remote" && wanted === "remote" ? yes : unknown;
    const km = distanceKm(spot, place);
    return km <= place.km ? yes : no(km);
  },
  region: ({ spot, workplace }, { region, workplace: wanted }) => {
    if (region === null) return null;
    if (spot === null) return workplace === "remote" && wanted === "remote" ? yes : unknown;
    return yesIf(spot.country === region.country && (region.state === null || region.state === spot.state));
  },
  workplace: ({ workplace }, { workplace: wanted }) => {
    if (wanted === null) return null;
    if (workplace === null) return wanted === "onsite" ? yes : unknown;
    return yesIf(workplace === wanted);
  },
  employmentType: ({ employmentTypes }, { employmentType }) => {
    if (employmentType === null) return null;
    return employmentTypes.length === 0 ? unknown : yesIf(employmentTypes.includes(employmentType));
  },
  pay: ({ pay }, { payMin }) => {
    if (payMin === null) return null;
    if (pay === null || pay.currency !== payMin.currency) return unknown;
    const offered = perHour(pay.max ?? pay.min, pay.unit);
    return offered >= perHour(payMin.amount, payMin.unit) * 0.999 ? yes : no(offered);
  },
  price: ({ price }, { priceMin, priceMax }) => {
    if (priceMin === null && priceMax === null) return null;
    if (price === null || price.currency !== (priceMax ?? priceMin)?.currency) return unknown;
    const fits =
      price.amount >= (priceMin?.amount ?? 0) && price.amount <= (priceMax?.amount ?? Number.POSITIVE_INFINITY);
    return fits ? yes : no(price.amount);
  },
  time: (fields, query) => {
    const from = query.startFrom ?? query.dateFrom;
    const to = query.startTo ?? query.dateTo;
    if (from === null && to === null) return null;
    if (fields.start === null) return unknown;
    const lasts = fields.kind === "event" ? (fields.end ?? fields.start) : fields.start;
    return lasts >= (from ?? "") && fields.start <= (to ?? "9999") ? yes : no(fields.start);
  },
};

/** What each filter that the query asks for says about a listing. */
export function judge(fields: ListingFields, query: ListingQuery): (readonly [FilterName, Verdict])[] {
  const verdicts: (readonly [FilterName, Verdict])[] = [];
  for (const name of filterNames) {
    const verdict = filters[name](fields, query);
    if (verdict !== null) verdicts.push([name, verdict]);
  }
  return verdicts;
}

const filterNames = ["place", "region", "workplace", "employmentType", "pay", "price", "time"] as const;
