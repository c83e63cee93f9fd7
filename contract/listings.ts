import { z } from "zod";
import { instantSchema, languageSchema } from "./common.ts";

/** What a listing offers. */
export const listingKindNameSchema = z.enum(["job", "project", "product", "event"]);
export type ListingKindName = z.infer<typeof listingKindNameSchema>;

/** A listing as a card. `gone` once it was removed: nothing of it remains. */
export const listingCardSchema = z.discriminatedUnion("state", [
  z.object({
    state: z.literal("available"),
    id: z.string(),
    title: z.string(),
    provider: z.string().nullable(),
    /** Place, pay, date and the like, ready to be shown in the language of the answer. */
    facts: z.array(z.string()),
    summary: z.string(),
    url: z.string().nullable(),
    /** How a first contact goes: `queue` through the operator, `link` on the provider's own page, `none`. */
    contact: z.enum(["queue", "link", "none"]),
  }),
  z.object({ state: z.literal("gone"), id: z.string() }),
]);
export type ListingCard = z.infer<typeof listingCardSchema>;

/** What was looked for, in parts that can be taken back, and what was found. */
export const foundListingsSchema = z.object({
  /** Each part with the words that take it back when they are sent as a question. */
  understood: z.array(z.object({ label: z.string(), removal: z.string() })),
  total: z.int(),
  cards: z.array(listingCardSchema),
});
export type FoundListings = z.infer<typeof foundListingsSchema>;

const optionalLine = z.string().trim().max(200).default("");

/** What a person writes to a provider. Only what is entered goes there. */
export const contactDraftSchema = z.object({
  listingId: z.uuid(),
  /** Empty: a text is proposed. */
  text: z.string().trim().max(4000).default(""),
  name: optionalLine,
  email: z.union([z.literal(""), z.email()]).default(""),
  phone: z.string().trim().max(60).default(""),
});
export type ContactDraft = z.infer<typeof contactDraftSchema>;

/** The text exactly as it would go out, with the mark by which this text alone can be confirmed. */
export const contactPreviewSchema = z.object({
  text: z.string(),
  /** The whole message with the details entered. */
  message: z.string(),
  recipient: z.string(),
  mark: z.string(),
});
export type ContactPreview = z.infer<typeof contactPreviewSchema>;

/** The person's confirmation of what the preview showed. */
export const contactConfirmationSchema = contactDraftSchema.extend({ mark: z.string().min(20).max(200) });
export type ContactConfirmation = z.infer<typeof contactConfirmationSchema>;

export const contactStateSchema = z.enum(["queued", "handed-over"]);

/** A confirmed request as its person sees it. */
export const contactRequestSchema = z.object({
  id: z.string(),
  state: contactStateSchema,
  createdAt: instantSchema,
  expiresAt: instantSchema,
  message: z.string(),
  recipient: z.string(),
});
export type ContactRequest = z.infer<typeof contactRequestSchema>;

/** A stock of listings as the operator sees it. */
export const listingStockSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: listingKindNameSchema,
  format: z.string().nullable(),
  url: z.string().nullable(),
  everyHours: z.int().nullable(),
  fetchedAt: instantSchema.nullable(),
  nextFetchAt: instantSchema.nullable(),
  state: z.enum(["reading", "ready", "failed"]),
  listings: z.int(),
  rows: z.int(),
  mapping: z.record(z.string(), z.string()),
  /** Whether columns have to be mapped to fields; feeds and schema.org name their fields themselves. */
  mapped: z.boolean(),
  columns: z.array(z.object({ name: z.string(), samples: z.array(z.string()) })),
  issueCount: z.int(),
  issues: z.array(
    z.object({ row: z.int(), field: z.string(), value: z.string(), message: z.record(languageSchema, z.string()) }),
  ),
  error: z.object({ code: z.string(), message: z.record(languageSchema, z.string()) }).nullable(),
  createdAt: instantSchema,
});
export type ListingStock = z.infer<typeof listingStockSchema>;

/** All stocks, the fields that columns can be mapped to, and how many requests wait to be handed over. */
export const listingStocksSchema = z.object({
  stocks: z.array(listingStockSchema),
  fields: z.array(z.string()),
  maxBytes: z.int(),
  contacts: z.object({ queued: z.int(), handedOver: z.int() }),
});
export type ListingStocks = z.infer<typeof listingStocksSchema>;

/** A stock that is fetched from an address. */
export const fetchedStockSchema = z.object({
  name: z.string().trim().min(1).max(200),
  kind: listingKindNameSchema.default("job"),
  url: z.url().max(2000),
  everyHours: z.int().min(1).max(720).nullable().default(24),
});
export type FetchedStock = z.infer<typeof fetchedStockSchema>;

/** A change of how a stock is read. */
export const stockChangeSchema = z.object({
  name: z.string().trim().min(1).max(200).optional(),
  kind: listingKindNameSchema.optional(),
  mapping: z.record(z.string().max(40), z.string().max(120)).optional(),
  everyHours: z.int().min(1).max(720).nullable().optional(),
});
export type StockChange = z.infer<typeof stockChangeSchema>;

/** What the first rows of a stock would become. */
export const stockPreviewSchema = z.object({
  cards: z.array(listingCardSchema),
  issues: z.array(
    z.object({ row: z.int(), field: z.string(), value: z.string(), message: z.record(languageSchema, z.string()) }),
  ),
});
export type StockPreview = z.infer<typeof stockPreviewSchema>;

/** A confirmed request as the operator hands it over. */
export const handedContactSchema = z.object({
  id: z.string(),
  state: contactStateSchema,
  createdAt: instantSchema,
  handedOverAt: instantSchema.nullable(),
  listing: z.object({
    title: z.string(),
    provider: z.string().nullable(),
    email: z.string().nullable(),
    url: z.string().nullable(),
  }),
  message: z.string(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
});
export const handedContactsSchema = z.object({ contacts: z.array(handedContactSchema) });
export type HandedContacts = z.infer<typeof handedContactsSchema>;
