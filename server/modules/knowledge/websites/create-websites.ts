import type { NewWebsite, Website, WebsiteChange } from "@diskret/contract";
import type { OrganisationId } from "#modules/accounts";
import { hostOf, isPublicAddress } from "#platform/egress";
import type { FileId } from "#platform/files";
import { newId } from "#platform/ids";
import { freeRoomJob, removeFileJob } from "../jobs.ts";
import { createPageReader } from "../reading/page-reader.ts";
import { raiseVersion } from "../store.ts";
import type { KnowledgeTables } from "../tables.ts";
import { hostsOf, tidyAddress } from "./address.ts";
import type { WebsitesDeps } from "./crawl.ts";
import { type CrawlContext, createCrawlContext } from "./crawl-context.ts";
import { crawlStepHandler, finish, nextCrawl } from "./crawl-step.ts";
import { WebsiteRefused } from "./errors.ts";
import { crawlLimits } from "./limits.ts";
import { presentPage, presentWebsite } from "./present.ts";
import { orderStep, recrawlHandler, startCrawl } from "./start-crawl.ts";
import * as store from "./store.ts";
import type { WebsiteRow } from "./tables.ts";
import type { WebsiteId, Websites } from "./websites.ts";

/** Makes the organisation's websites, with the jobs that read them. */
export function createWebsites(given: WebsitesDeps): Websites {
  const deps = {
    ...given,
    pageReader: given.pageReader ?? createPageReader(given.limits?.readMs ?? crawlLimits.readMs),
  };
  const db = deps.database.tables<KnowledgeTables>();
  const context = createCrawlContext(deps);
  const get = async (organisationId: OrganisationId, id: string): Promise<Website | null> => {
    const row = await store.findWebsite(db, organisationId, id);
    return row === null ? null : presentWebsite(row, await store.countPages(db, organisationId));
  };
  return {
    get,
    async add(organisationId, website) {
      const row = rowOf(context, organisationId, website);
      const added = await deps.database.transaction<KnowledgeTables, boolean>(async (trx) => {
        if (!(await store.insertWebsite(trx, row))) return false;
        await startCrawl(deps, trx, row);
        return true;
      });
      if (!added) throw new WebsiteRefused("website-there");
      deps.jobs.wake();
      return presentWebsite({ ...row, state: "crawling" }, []);
    },
    async list(organisationId) {
      const [rows, counts] = await Promise.all([
        store.listWebsites(db, organisationId),
        store.countPages(db, organisationId),
      ]);
      return rows.map((row) => presentWebsite(row, counts));
    },
    async change(organisationId, id, change) {
      const row = await store.findWebsite(db, organisationId, id);
      if (row === null) return null;
      await store.updateWebsite(db, id, columnsOf(row, change));
      return await get(organisationId, id);
    },
    async act(organisationId, id, action) {
      await deps.database.transaction<KnowledgeTables, void>(async (trx) => {
        const row = await store.findWebsite(trx, organisationId, id);
        if (row === null) return;
        if (action === "crawl" && row.state === "idle") await startCrawl(deps, trx, row);
        if (action === "pause" && row.state === "crawling") await store.updateWebsite(trx, id, { state: "paused" });
        if (action === "resume" && row.state === "paused") await orderStep(deps, trx, row);
        if (action === "stop" && row.state !== "idle") await finish(trx, { deps, website: row, end: { code: null } });
      });
      deps.jobs.wake();
      return await get(organisationId, id);
    },
    async pages(organisationId, websiteId, { state, after, limit }) {
      if ((await store.findWebsite(db, organisationId, websiteId)) === null) return null;
      const found = await store.listPages(db, organisationId, { websiteId, state, after, limit: limit + 1 });
      const pages = found.slice(0, limit).map(presentPage);
      const total = await store.countPagesOf(db, organisationId, { websiteId, state });
      return { pages, total, next: found.length > limit ? (pages.at(-1)?.id ?? null) : null };
    },
    remove: (organisationId, id) => removeWebsite(deps, organisationId, id),
    recipients: async () => (await store.listAllWebsites(db)).map(context.recipientOf),
    permit: context.permit,
    jobs: [crawlStepHandler(context), recrawlHandler(deps)],
  };
}

/** Deletes a website and all that was read of it in one transaction, then the originals; jobs of it see to them after a crash. */
async function removeWebsite(deps: WebsitesDeps, organisationId: OrganisationId, id: WebsiteId): Promise<boolean> {
  const files = await deps.database.transaction<KnowledgeTables, readonly string[] | null>(async (trx) => {
    const originals = await store.deleteWebsite(trx, organisationId, id);
    if (originals === null) return null;
    await raiseVersion(trx, organisationId);
    for (const fileId of originals) await deps.jobs.enqueue(trx, removeFileJob, { fileId });
    await deps.jobs.enqueue(trx, freeRoomJob, { sourceId: id }); // any id: the job frees the room of whole tables
    return originals;
  });
  if (files === null) return false;
  deps.onRemoved?.(organisationId);
  for (const fileId of files) await deps.files.remove(fileId as FileId); // stored from a FileId
  deps.jobs.wake();
  return true;
}

/** The row of a website to add, once its address may be read. */
function rowOf({ deps, isPrivateHost }: CrawlContext, organisationId: OrganisationId, given: NewWebsite): WebsiteRow {
  const url = startAddress(given.url, isPrivateHost);
  const { country, include, exclude, languages, schedule } = given;
  const now = deps.clock.now();
  return {
    id: newId<"website">(now),
    organisation_id: organisationId,
    url: url.href,
    hosts: isPrivateHost(url.host) ? [url.host] : [...hostsOf(url)],
    ...{ country, include, exclude, languages, schedule },
    max_depth: given.maxDepth,
    max_pages: given.maxPages,
    delay_ms: given.delayMs,
    state: "idle",
    ...{ crawl: 0, requests: 0, failures_in_a_row: 0, pages_left: 0 },
    ...{ step_id: null, stepped_at: null, robots: null, robots_at: null, started_at: null, finished_at: null },
    ...{ next_crawl_at: null, error_code: null, error_figures: null },
    created_at: now,
  };
}

/** Reads the address; what is written without a scheme means https. Throws `WebsiteRefused`. */
function startAddress(text: string, isPrivateHost: (host: string) => boolean): URL {
  const whole = /^[a-z][a-z0-9+.-]*:\/\//iu.test(text) ? text : `https://${text}`;
  const parsed = URL.parse(whole);
  const url = parsed === null ? null : tidyAddress(whole, parsed, { url: whole, hosts: [] });
  if (url === null) throw new WebsiteRefused("website-address-invalid");
  if (isPrivateHost(url.host)) return url;
  const isName = /[a-z]/iu.test(url.hostname) && !url.hostname.startsWith("[");
  const isLocal = isName
    ? !url.hostname.includes(".") || /\.(?:localhost|local|internal|home\.arpa)\.?$/iu.test(`.${url.hostname}`)
    : !isPublicAddress(hostOf(url));
  if (isLocal) throw new WebsiteRefused("website-address-private");
  if (url.protocol !== "https:") throw new WebsiteRefused("website-not-encrypted");
  return url;
}

function columnsOf(row: WebsiteRow, change: WebsiteChange): store.WebsiteRowChange {
  const { maxDepth, maxPages, delayMs, schedule = row.schedule } = change;
  const from = row.started_at ?? row.created_at;
  return {
    include: change.include ?? row.include,
    exclude: change.exclude ?? row.exclude,
    languages: change.languages ?? row.languages,
    schedule,
    max_depth: maxDepth ?? row.max_depth,
    max_pages: maxPages ?? row.max_pages,
    delay_ms: delayMs ?? row.delay_ms,
    next_crawl_at: row.state === "idle" ? nextCrawl({ schedule }, from) : null,
  };
}
