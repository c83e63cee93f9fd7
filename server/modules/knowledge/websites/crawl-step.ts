import type { OrganisationId } from "#modules/accounts";
import { days, hours } from "#platform/clock";
import { newId } from "#platform/ids";
import { defineJob, type JobHandler } from "#platform/jobs";
import { readSource } from "../read-source.ts";
import { updateSource } from "../store.ts";
import type { KnowledgeTables } from "../tables.ts";
import type { Crawl, RuledCrawl, StepOutcome, WebsitesDeps } from "./crawl.ts";
import type { CrawlContext } from "./crawl-context.ts";
import { readRules } from "./read-rules.ts";
import { pagesToCompare } from "./repeated-text.ts";
import { readRobots } from "./robots.ts";
import {
  countReady,
  endQueue,
  findPageByUrl,
  findUntidyPage,
  findWebsite,
  nextPage,
  repeatedBlocks,
  updateWebsite,
  type WebsiteDb,
  type WebsiteRowChange,
} from "./store.ts";
import type { WebsiteRow } from "./tables.ts";
import { visitPage } from "./visit-page.ts";

/** Makes one step of a website's crawl; payload `organisationId`, `websiteId`, `stepId`. */
export const crawlStepJob = "knowledge.crawl-step";

/** How long the rules of a robots.txt hold in one crawl (RFC 9309, 2.4). */
const rulesHoldMs = days(1);
/** A public website is never asked more often than this, whatever the setting says. */
const publicPauseMs = 250;

interface StepPayload {
  readonly organisationId: string;
  readonly websiteId: string;
  readonly stepId: string;
}

/**
 * The crawl as a chain of jobs: each step asks for one address and, in the transaction that writes what became of it, orders
 * the next. So a crash loses at most one request, a crawl that is paused has no next step, and of two chains one ends: a
 * step that is not the one the website waits for does nothing.
 */
export function crawlStepHandler(context: CrawlContext): JobHandler {
  let isBusy = false;
  return defineJob<{ organisationId: string; websiteId: string; stepId: string }>({
    name: crawlStepJob,
    attempts: 20,
    backoffMs: 2000,
    async run(payload, signal) {
      if (isBusy) return await comeBack(context.deps, payload);
      isBusy = true;
      try {
        await makeStep(context, payload, signal);
      } finally {
        isBusy = false;
      }
    },
  });
}

/** One website is read at a time, so that the other workers stay free for files. */
async function comeBack(deps: WebsitesDeps, payload: StepPayload): Promise<void> {
  const runAt = new Date(deps.clock.now().getTime() + 500);
  await deps.jobs.enqueue(deps.database.tables<KnowledgeTables>(), crawlStepJob, { ...payload }, { runAt });
  wakeIn(deps, 500);
}

async function makeStep(context: CrawlContext, payload: StepPayload, signal: AbortSignal): Promise<void> {
  const { deps } = context;
  const db = deps.database.tables<KnowledgeTables>();
  const organisationId = payload.organisationId as OrganisationId; // enqueued with an OrganisationId
  const website = await findWebsite(db, organisationId, payload.websiteId);
  if (website?.state !== "crawling" || website.step_id !== payload.stepId) return;
  const crawl = await context.open(organisationId, website, signal);
  const outcome = await nextOutcome(crawl);
  await write(crawl, outcome);
}

async function nextOutcome(crawl: Crawl): Promise<StepOutcome> {
  const { website, db, deps, limits } = crawl;
  const { robots, robots_at: robotsAt } = website;
  const now = deps.clock.now().getTime();
  if (robots === null || robotsAt === null || now - robotsAt.getTime() > rulesHoldMs) return await readRules(crawl);
  if (website.failures_in_a_row >= limits.failuresInARowMax) {
    const figures = { failures: website.failures_in_a_row };
    return { requested: false, end: { code: "website-unreachable", figures, again: "soon" } };
  }
  const ready = await countReady(db, website.id);
  const isFull = ready >= website.max_pages || website.requests >= website.max_pages * 2 + 50;
  const page = isFull ? null : await nextPage(db, website.id);
  if (page === null) return await tidy(crawl);
  const ruled: RuledCrawl = { ...crawl, robots: readRobots(robots, new URL(website.url).origin) };
  const outcome = await visitPage(ruled, page);
  return { ...outcome, pauseMs: Math.max(outcome.pauseMs ?? 0, ruled.robots.delayMs) };
}

/** When everything is read, pages that were read before it showed what stands on all of them are read without it. */
async function tidy(crawl: Crawl): Promise<StepOutcome> {
  const { db, website, deps, organisationId, signal } = crawl;
  const repeated = [...(await repeatedBlocks(db, website.id, pagesToCompare))];
  const page = await findUntidyPage(db, website.id, repeated);
  if (page === null || page.source_id === null) return { requested: false, end: { code: await endCode(crawl) } };
  await updateSource(db, organisationId, page.source_id, { state: "reading", progress: 0 });
  await readSource(deps, { organisationId, sourceId: page.source_id }, signal);
  return { requested: false };
}

/** Without a single page, the start page says why. */
async function endCode({ db, website }: Crawl): Promise<string | null> {
  if ((await countReady(db, website.id)) > 0) return null;
  const start = await findPageByUrl(db, website.id, new URL(website.url).href);
  return start?.error_code ?? "website-without-pages";
}

/** Writes what the step found out and orders the next, unless the website was paused, removed or restarted meanwhile. */
async function write(crawl: Crawl, outcome: StepOutcome): Promise<void> {
  const { deps, organisationId, website } = crawl;
  const pauseMs = outcome.requested ? pauseOf(crawl, outcome) : 0;
  const goesOn = await deps.database.transaction<KnowledgeTables, boolean>(async (trx) => {
    const current = await findWebsite(trx, organisationId, website.id);
    if (current === null || current.step_id !== website.step_id) return false;
    await outcome.apply?.(trx);
    if (outcome.end !== undefined) {
      await finish(trx, { deps, website: current, end: outcome.end });
      return false;
    }
    const stepId = newId<"step">(deps.clock.now());
    await updateWebsite(trx, website.id, {
      ...outcome.website,
      ...countsOf(current, outcome),
      step_id: stepId,
      stepped_at: deps.clock.now(),
    });
    if (current.state !== "crawling") return false;
    const runAt = new Date(deps.clock.now().getTime() + pauseMs);
    await deps.jobs.enqueue(trx, crawlStepJob, { organisationId, websiteId: website.id, stepId }, { runAt });
    return true;
  });
  if (outcome.removed === true) deps.onRemoved?.(organisationId);
  if (goesOn) wakeIn(deps, pauseMs);
  else deps.jobs.wake();
}

function countsOf(website: WebsiteRow, { requested, failed }: StepOutcome): WebsiteRowChange {
  if (!requested) return {};
  return {
    requests: website.requests + 1,
    failures_in_a_row: failed === true ? website.failures_in_a_row + 1 : 0,
  };
}

function pauseOf({ website, recipient, limits }: Crawl, { pauseMs = 0 }: StepOutcome): number {
  const least = recipient.publicAddressesOnly === true ? publicPauseMs : 0;
  return Math.max(least, website.delay_ms, Math.min(pauseMs, limits.pauseMaxMs));
}

/** The queue looks for due jobs every two seconds; a shorter pause is announced to it. */
function wakeIn({ jobs }: WebsitesDeps, pauseMs: number): void {
  if (pauseMs === 0) jobs.wake();
  else setTimeout(() => jobs.wake(), Math.min(pauseMs, 60_000)).unref();
}

interface Ending {
  readonly deps: WebsitesDeps;
  readonly website: WebsiteRow;
  readonly end: NonNullable<StepOutcome["end"]>;
}

/** Ends a crawl and says when the next one begins. */
export async function finish(trx: WebsiteDb, { deps, website, end }: Ending): Promise<void> {
  const now = deps.clock.now();
  const left = await endQueue(trx, website.id);
  const next =
    end.again === "soon" ? new Date(now.getTime() + hours(1)) : nextCrawl(website, website.started_at ?? now);
  await updateWebsite(trx, website.id, {
    state: "idle",
    step_id: null,
    pages_left: left,
    finished_at: now,
    next_crawl_at: website.schedule === "off" ? null : next,
    error_code: end.code,
    error_figures: { ...end.figures },
  });
}

/** When a website is read again, counted from the beginning of the last crawl. */
export function nextCrawl({ schedule }: Pick<WebsiteRow, "schedule">, from: Date): Date | null {
  const periods: Readonly<Record<string, number>> = { daily: days(1), weekly: days(7) };
  const period = periods[schedule];
  return period === undefined ? null : new Date(from.getTime() + period);
}
