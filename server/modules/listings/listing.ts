import { z } from "zod";
import type { Id } from "#platform/ids";
import {
  currencySchema,
  employmentTypeSchema,
  listingKindSchema,
  payUnitSchema,
  workplaceSchema,
} from "./query/listing-query.ts";

/** Id of a stock: a file or feed of listings. */
export type StockId = Id<"listing-stock">;
/** Id of a listing. It stays when the stock is read again and still holds the listing. */
export type ListingId = Id<"listing">;

const shortText = z.string().max(300);

/** What is known of a listing. Whatever its source does not say is null. Days are ISO 8601, money is in whole units. */
export const listingFieldsSchema = z.object({
  kind: listingKindSchema,
  title: shortText.min(1),
  description: z.string().max(8000),
  provider: shortText.nullable(),
  /** The place as the source writes it. */
  place: shortText.nullable(),
  /** Where that is. */
  spot: z
    .object({ country: z.enum(["DE", "AT", "CH", "LI"]), state: z.string(), lat: z.number(), lon: z.number() })
    .nullable(),
  workplace: workplaceSchema.nullable(),
  employmentTypes: z.array(employmentTypeSchema),
  pay: z
    .object({ min: z.number(), max: z.number().nullable(), currency: currencySchema, unit: payUnitSchema })
    .nullable(),
  price: z.object({ amount: z.number(), currency: currencySchema }).nullable(),
  /** First day of the work or of the event. */
  start: z.iso.date().nullable(),
  end: z.iso.date().nullable(),
  published: z.iso.date().nullable(),
  contact: z.object({ email: shortText.nullable(), phone: shortText.nullable() }),
  url: z.string().max(2000).nullable(),
});
export type ListingFields = z.infer<typeof listingFieldsSchema>;
