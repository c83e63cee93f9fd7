import { z } from "zod";

/** What a listing offers. A project is work for the self-employed. */
export const listingKindSchema = z.enum(["job", "project", "product", "event"]);
export type ListingKind = z.infer<typeof listingKindSchema>;

/** Where the work is done. */
export const workplaceSchema = z.enum(["remote", "hybrid", "onsite"]);
export type Workplace = z.infer<typeof workplaceSchema>;

/** How somebody is employed. */
export const employmentTypeSchema = z.enum([
  "full-time",
  "part-time",
  "mini-job",
  "permanent",
  "temporary",
  "freelance",
  "internship",
  "apprenticeship",
  "working-student",
]);
export type EmploymentType = z.infer<typeof employmentTypeSchema>;

/** For which time a pay is. */
export const payUnitSchema = z.enum(["hour", "day", "month", "year"]);
export type PayUnit = z.infer<typeof payUnitSchema>;

/** ISO 4217 code of a currency. */
export const currencySchema = z.string().regex(/^[A-Z]{3}$/, "A currency is three capital letters, such as EUR.");

const daySchema = z.iso.date();
const moneySchema = z.object({ amount: z.number().nonnegative(), currency: currencySchema });

/** How results are put in order. */
export const listingSortSchema = z.enum(["relevance", "date", "pay", "price", "distance"]);
export type ListingSort = z.infer<typeof listingSortSchema>;

/** What somebody looks for: the input of `search_listings`. Whatever is null does not matter. Days are ISO 8601. */
export const listingQuerySchema = z.object({
  kind: listingKindSchema.nullable().default(null).describe("What is looked for."),
  words: z.array(z.string().max(60)).max(12).default([]).describe("What it is about: skills, profession, product."),
  without: z.array(z.string().max(60)).max(12).default([]).describe("Words that must not occur."),
  place: z
    .object({
      name: z.string(),
      country: z.enum(["DE", "AT", "CH", "LI"]),
      lat: z.number(),
      lon: z.number(),
      km: z.number().positive().max(1000),
    })
    .nullable()
    .default(null)
    .describe("A place and how far from it, in kilometres."),
  region: z
    .object({ name: z.string(), country: z.enum(["DE", "AT", "CH", "LI"]), state: z.string().nullable() })
    .nullable()
    .default(null)
    .describe("A country, or one of its states by GeoNames' code."),
  workplace: workplaceSchema.nullable().default(null),
  employmentType: employmentTypeSchema.nullable().default(null),
  payMin: moneySchema.extend({ unit: payUnitSchema }).nullable().default(null).describe("The least pay."),
  priceMin: moneySchema.nullable().default(null),
  priceMax: moneySchema.nullable().default(null),
  startFrom: daySchema.nullable().default(null).describe("Work begins on this day or later."),
  startTo: daySchema.nullable().default(null),
  dateFrom: daySchema.nullable().default(null).describe("An event takes place on this day or later."),
  dateTo: daySchema.nullable().default(null),
  sort: listingSortSchema.default("relevance"),
});
export type ListingQuery = z.infer<typeof listingQuerySchema>;

/** The query that everything answers. */
export const emptyQuery: ListingQuery = listingQuerySchema.parse({});
