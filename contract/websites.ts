import { z } from "zod";
import { instantSchema, languageSchema } from "./common.ts";

/** How often a website is read again. */
export const websiteScheduleSchema = z.enum(["off", "daily", "weekly"]);
export type WebsiteSchedule = z.infer<typeof websiteScheduleSchema>;

const pathPrefix = z
  .string()
  .regex(/^\/[^\s?#]*$/, "A path begins with a slash, such as /hilfe/.")
  .max(500);

/**
 * What of a website is read, and how. Paths are prefixes; empty `include` means everything, `exclude` wins. `maxDepth`:
 * links followed from the start page. `delayMs`: pause between two requests; robots.txt may ask for a longer one.
 * `languages`: languages of pages (`de`, `en`), empty for all.
 */
export const websiteSettingsSchema = z.object({
  include: z.array(pathPrefix).max(50),
  exclude: z.array(pathPrefix).max(50),
  maxDepth: z.int().min(0).max(50),
  maxPages: z.int().min(1).max(20_000),
  delayMs: z.int().min(0).max(600_000),
  schedule: websiteScheduleSchema,
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/, "A language is two letters, such as de.")).max(20),
});
export type WebsiteSettings = z.infer<typeof websiteSettingsSchema>;

const { include, exclude, maxDepth, maxPages, delayMs, schedule, languages } = websiteSettingsSchema.shape;

/**
 * A website to add. `country`: where its server stands (ISO 3166-1 alpha-2), for the record of processing. `confirmed`:
 * the operator has confirmed that the website is the organisation's own and that the software may fetch it.
 */
export const newWebsiteSchema = z.object({
  url: z.string().trim().min(1, "The address is missing.").max(1000),
  country: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, "A country is two letters, such as DE."),
  confirmed: z.literal(true, "Confirm that the website is your own and may be fetched."),
  include: include.default([]),
  exclude: exclude.default([]),
  maxDepth: maxDepth.default(10),
  maxPages: maxPages.default(500),
  delayMs: delayMs.default(1000),
  schedule: schedule.default("weekly"),
  languages: languages.default([]),
});
export type NewWebsite = z.infer<typeof newWebsiteSchema>;

/** Changes to the settings; what is left out stays. */
export const websiteChangeSchema = websiteSettingsSchema.partial();
export type WebsiteChange = z.infer<typeof websiteChangeSchema>;

const faultSchema = z.object({ code: z.string(), message: z.record(languageSchema, z.string()) });

/** `crawling`: pages are being read. `paused`: in the middle, by the operator. `idle`: read, or not yet begun. */
export const websiteStateSchema = z.enum(["crawling", "paused", "idle"]);

/**
 * A website as the operator sees it. `pages` counts addresses: `ready` are in answers, `skipped` are none of their own
 * (duplicates, forwarded, gone, not wanted by the site), `failed` could not be read, `waiting` are still to be read, `left` were
 * found beyond the limit. `error` says why the last reading ended early, and the mend.
 */
export const websiteSchema = z.object({
  id: z.string(),
  url: z.string(),
  host: z.string(),
  hosts: z.array(z.string()),
  country: z.string(),
  settings: websiteSettingsSchema,
  state: websiteStateSchema,
  pages: z.object({
    ready: z.int(),
    skipped: z.int(),
    failed: z.int(),
    waiting: z.int(),
    left: z.int(),
  }),
  passages: z.int(),
  error: faultSchema.nullable(),
  createdAt: instantSchema,
  lastCrawlAt: instantSchema.nullable(),
  nextCrawlAt: instantSchema.nullable(),
});
export type Website = z.infer<typeof websiteSchema>;

export const websiteListSchema = z.object({ websites: z.array(websiteSchema) });
export type WebsiteList = z.infer<typeof websiteListSchema>;

/** What the operator can have done with a website's reading. `stop` ends it with what was read so far. */
export const websiteActionSchema = z.enum(["crawl", "pause", "resume", "stop"]);
export type WebsiteAction = z.infer<typeof websiteActionSchema>;

export const websitePageStateSchema = z.enum(["waiting", "ready", "skipped", "failed", "gone", "excluded"]);

/**
 * An address of a website. `sourceId` names the source with its passages, where there is one. `leadsTo`: the address it
 * forwards to or names as its own (canonical). `error` says why it is not in answers, and the mend.
 */
export const websitePageSchema = z.object({
  id: z.string(),
  url: z.string(),
  kind: z.enum(["page", "sitemap"]),
  state: websitePageStateSchema,
  depth: z.int(),
  title: z.string().nullable(),
  sourceId: z.string().nullable(),
  passages: z.int(),
  status: z.int().nullable(),
  leadsTo: z.string().nullable(),
  error: faultSchema.nullable(),
  fetchedAt: instantSchema.nullable(),
});
export type WebsitePage = z.infer<typeof websitePageSchema>;

/** Addresses of a website in the order in which they were found. `next` is handed back as `after`. */
export const websitePagesSchema = z.object({
  pages: z.array(websitePageSchema),
  total: z.int(),
  next: z.string().nullable(),
});
export type WebsitePages = z.infer<typeof websitePagesSchema>;
