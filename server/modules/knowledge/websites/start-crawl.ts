import { minutes } from "#platform/clock";
import { newId } from "#platform/ids";
import type { JobHandler } from "#platform/jobs";
import type { KnowledgeTables } from "../tables.ts";
import type { WebsitesDeps } from "./crawl.ts";
import { crawlStepJob } from "./crawl-step.ts";
import { listDueWebsites, requeuePages, updateWebsite, type WebsiteDb } from "./store.ts";
import type { WebsiteRow } from "./tables.ts";

/** Begins a crawl: every known address is asked again, and robots.txt and sitemaps are fetched anew. */
export async function startCrawl(deps: WebsitesDeps, trx: WebsiteDb, website: WebsiteRow): Promise<void> {
  await requeuePages(trx, website.id);
  await updateWebsite(trx, website.id, {
    crawl: website.crawl + 1,
    ...{ requests: 0, failures_in_a_row: 0, pages_left: 0, robots: null, robots_at: null },
    ...{ started_at: deps.clock.now(), next_crawl_at: null, error_code: null, error_figures: null },
  });
  await orderStep(deps, trx, website);
}

/** Orders the next step; one that was ordered before does nothing any more. */
export async function orderStep(deps: WebsitesDeps, trx: WebsiteDb, website: WebsiteRow): Promise<void> {
  const now = deps.clock.now();
  const stepId = newId<"step">(now);
  await updateWebsite(trx, website.id, { state: "crawling", step_id: stepId, stepped_at: now });
  await deps.jobs.enqueue(trx, crawlStepJob, {
    organisationId: website.organisation_id,
    websiteId: website.id,
    stepId,
  });
}

/** The longest pause between two steps is an hour; a crawl without a step for longer has lost it. */
const stalledAfterMs = minutes(75);

/** Makes the recurring job that begins crawls that are due, and goes on with those whose next step was lost. */
export function recrawlHandler(deps: WebsitesDeps): JobHandler {
  return {
    name: "knowledge.recrawl",
    attempts: 5,
    backoffMs: 60_000,
    everyMs: minutes(5),
    async run(_payload, signal) {
      const db = deps.database.tables<KnowledgeTables>();
      const now = deps.clock.now();
      const due = await listDueWebsites(db, { now, stalledSince: new Date(now.getTime() - stalledAfterMs) });
      for (const website of due) {
        signal.throwIfAborted();
        await deps.database.transaction<KnowledgeTables, void>((trx) =>
          website.state === "idle" ? startCrawl(deps, trx, website) : orderStep(deps, trx, website),
        );
      }
      if (due.length > 0) deps.jobs.wake();
    },
  };
}
