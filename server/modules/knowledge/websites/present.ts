import type { Website, WebsitePage, WebsiteSchedule } from "@diskret/contract";
import { describePageFault } from "./errors.ts";
import type { countPages, listPages } from "./store.ts";
import type { WebsiteRow } from "./tables.ts";

type Counts = Awaited<ReturnType<typeof countPages>>;

/** A website as the operator sees it. */
export function presentWebsite(row: WebsiteRow, counts: Counts): Website {
  const own = counts.filter((count) => count.website_id === row.id);
  const count = (...states: readonly string[]): number =>
    own.filter(({ state }) => states.includes(state)).reduce((sum, { pages }) => sum + pages, 0);
  return {
    id: row.id,
    url: row.url,
    host: new URL(row.url).host,
    hosts: row.hosts,
    country: row.country,
    settings: {
      include: row.include,
      exclude: row.exclude,
      maxDepth: row.max_depth,
      maxPages: row.max_pages,
      delayMs: row.delay_ms,
      schedule: row.schedule as WebsiteSchedule, // written from a WebsiteSchedule
      languages: row.languages,
    },
    state: row.state as Website["state"], // the code writes no other
    pages: {
      ready: count("ready"),
      skipped: count("skipped", "excluded", "gone"),
      failed: count("failed"),
      waiting: count("waiting"),
      left: row.pages_left,
    },
    passages: own.reduce((sum, { passages }) => sum + passages, 0),
    error: row.error_code === null ? null : describePageFault(row.error_code, row.error_figures ?? {}),
    createdAt: row.created_at.toISOString(),
    lastCrawlAt: row.finished_at?.toISOString() ?? null,
    nextCrawlAt: row.next_crawl_at?.toISOString() ?? null,
  };
}

/** An address of a website as the operator sees it. */
export function presentPage(row: Awaited<ReturnType<typeof listPages>>[number]): WebsitePage {
  return {
    id: row.id,
    url: row.url,
    kind: row.kind as WebsitePage["kind"], // the code writes no other
    state: row.state as WebsitePage["state"], // as above
    depth: row.depth,
    title: row.title,
    sourceId: row.source_id,
    passages: row.passages ?? 0,
    status: row.status,
    leadsTo: row.leads_to,
    error: row.error_code === null ? null : describePageFault(row.error_code, row.error_figures ?? {}),
    fetchedAt: row.fetched_at?.toISOString() ?? null,
  };
}
