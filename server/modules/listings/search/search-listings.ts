import type { Language } from "@diskret/contract";
import { z } from "zod";
import { distanceKm } from "../places/gazetteer.ts";
import { type ListingQuery, listingQuerySchema } from "../query/listing-query.ts";
import { type FilterName, judge, type Verdict } from "./filters.ts";
import type { IndexedListing, ListingIndex } from "./listing-index.ts";
import { perHour } from "./pay-units.ts";

/** The input of the tool `search_listings`, for whoever calls it: the assistant itself, or a model. */
export const searchInputSchema = z.object({
  query: listingQuerySchema,
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(20).default(6),
});
export type SearchInput = z.infer<typeof searchInputSchema>;

const filterNameSchema = z.enum(["place", "region", "workplace", "employmentType", "pay", "price", "time"]);

/** What the tool gives back: ids only, so that a listing that is removed later is gone from wherever they are kept. */
export const searchResultSchema = z.object({
  total: z.int(),
  ids: z.array(z.string()),
  /** Listings that fit but do not say something that was asked for. */
  silent: z.array(z.object({ filter: filterNameSchema, count: z.int() })),
  /** Where nothing fits: what fits but for one condition. `best` is the nearest distance, the highest pay, the first day. */
  nearMisses: z.array(
    z.object({
      filter: filterNameSchema,
      count: z.int(),
      best: z.union([z.number(), z.string()]).nullable(),
      ids: z.array(z.string()),
    }),
  ),
});
export type SearchResult = z.infer<typeof searchResultSchema>;

/** Least share of the asked words' weight that a listing must hold. */
const leastScore = 0.12;
const nearMissIds = 3;

interface Candidate {
  readonly listing: IndexedListing;
  readonly score: number;
}

/** Searches an organisation's listings: words rank, filters are strict, and what nearly fits is named where nothing does. */
export function searchListings(
  index: ListingIndex,
  { query, offset, limit }: SearchInput,
  { today, language }: { readonly today: string; readonly language: Language },
): SearchResult {
  const candidates = candidatesOf(index, query, { today, language });
  const fits: Candidate[] = [];
  const silent = new Map<FilterName, number>();
  const misses = new Map<FilterName, (Candidate & { readonly miss: number | string | null })[]>();
  for (const candidate of candidates) {
    const verdicts = judge(candidate.listing.fields, query);
    const failed = verdicts.filter(([, verdict]) => verdict.passes === "no");
    const unknown = verdicts.filter(([, verdict]) => verdict.passes === "unknown");
    const only = failed[0];
    if (failed.length === 0 && unknown.length === 0) fits.push(candidate);
    else if (failed.length === 0 && unknown[0] !== undefined)
      silent.set(unknown[0][0], (silent.get(unknown[0][0]) ?? 0) + 1);
    else if (failed.length === 1 && unknown.length === 0 && only !== undefined) {
      const list = misses.get(only[0]) ?? [];
      misses.set(only[0], list);
      list.push({ ...candidate, miss: missOf(only[1]) });
    }
  }
  const ordered = fits.toSorted(compareBy(query));
  return {
    total: ordered.length,
    ids: ordered.slice(offset, offset + limit).map(({ listing }) => listing.id),
    silent: [...silent].map(([filter, count]) => ({ filter, count })),
    nearMisses: ordered.length > 0 ? [] : [...misses].map(([filter, list]) => nearMiss(filter, list)),
  };
}

function missOf(verdict: Verdict): number | string | null {
  return verdict.passes === "no" ? verdict.miss : null;
}

function candidatesOf(
  index: ListingIndex,
  query: ListingQuery,
  { today, language }: { readonly today: string; readonly language: Language },
): readonly Candidate[] {
  const scores = query.words.length === 0 ? null : index.score(query.words, language);
  const excluded = query.without.length === 0 ? null : index.score(query.without, language);
  return index.listings.flatMap((listing, at) => {
    const { fields } = listing;
    const score = scores === null ? 1 : (scores.get(at) ?? 0);
    if (score < leastScore || excluded?.has(at) === true) return [];
    if (query.kind !== null && fields.kind !== query.kind) return [];
    const isOver = fields.kind === "event" && (fields.end ?? fields.start ?? today) < today;
    return isOver ? [] : [{ listing, score }];
  });
}

/** The nearest of what failed on one condition alone. */
function nearMiss(
  filter: FilterName,
  list: readonly (Candidate & { readonly miss: number | string | null })[],
): SearchResult["nearMisses"][number] {
  const order = filter === "pay" ? -1 : 1;
  const ordered = list.toSorted((a, b) => {
    if (typeof a.miss === "number" && typeof b.miss === "number") return order * (a.miss - b.miss);
    return typeof a.miss === "string" && typeof b.miss === "string" ? a.miss.localeCompare(b.miss) : b.score - a.score;
  });
  return {
    filter,
    count: list.length,
    best: ordered[0]?.miss ?? null,
    ids: ordered.slice(0, nearMissIds).map(({ listing }) => listing.id),
  };
}

function compareBy(query: ListingQuery): (a: Candidate, b: Candidate) => number {
  const byScore = (a: Candidate, b: Candidate): number => b.score - a.score || byNewest(a, b);
  const { sort } = query;
  if (sort === "relevance") return byScore;
  return (a, b) => compareField(a, b, query) || byScore(a, b);
}

const byNewest = (a: Candidate, b: Candidate): number =>
  (b.listing.fields.published ?? "").localeCompare(a.listing.fields.published ?? "") ||
  a.listing.id.localeCompare(b.listing.id);

/** What a listing does not say comes last. */
function compareField(a: Candidate, b: Candidate, { sort, place }: ListingQuery): number {
  const last = Number.POSITIVE_INFINITY;
  const [left, right] = [a.listing.fields, b.listing.fields];
  if (sort === "pay") return payOf(right) - payOf(left);
  if (sort === "price")
    return (left.price?.amount ?? last) === (right.price?.amount ?? last)
      ? 0
      : (left.price?.amount ?? last) - (right.price?.amount ?? last);
  if (sort === "distance" && place !== null) {
    const km = (fields: typeof left): number => (fields.spot === null ? 1e6 : distanceKm(fields.spot, place));
    return km(left) - km(right);
  }
  if (left.kind === "event" || right.kind === "event")
    return (left.start ?? "9999").localeCompare(right.start ?? "9999");
  return (right.published ?? right.start ?? "").localeCompare(left.published ?? left.start ?? "");
}

function payOf({ pay }: IndexedListing["fields"]): number {
  return pay === null ? -1 : perHour(pay.max ?? pay.min, pay.unit);
}
