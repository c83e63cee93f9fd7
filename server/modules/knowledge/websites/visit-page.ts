import { days } from "#platform/clock";
import { decodeHtml } from "../readers/decode-text.ts";
import { inScope } from "./address.ts";
import type { RuledCrawl, StepOutcome } from "./crawl.ts";
import { type FaultFigures, PageFault, type PageFaultCode } from "./errors.ts";
import { addFromSitemap, addLinks, addressInScope, foundPage, isWanted } from "./found-pages.ts";
import { crawlerName } from "./identification.ts";
import { askForPage, type PageAnswer, type PageVersion } from "./page-answer.ts";
import { removePageSource } from "./remove-page-source.ts";
import { type PageDirectives, readDirectives } from "./robots.ts";
import { type ScannedPage, scanPage } from "./scan-page.ts";
import {
  addPages,
  findPageByUrl,
  findTwin,
  freeCanonicals,
  updatePage,
  type WebPageChange,
  type WebsiteDb,
} from "./store.ts";
import type { WebPageRow } from "./tables.ts";
import { type ContentFault, takeContent } from "./take-content.ts";

/** How long a sitemap's word that a page has not changed is taken without asking the page. */
const sitemapTrustMs = days(14);
/** Times an address is asked again within one crawl: after a failure, and where the website says "later". */
const retriesMax = 1;
const latersMax = 4;

/** Visits one address and tells what became of it. */
export async function visitPage(crawl: RuledCrawl, page: WebPageRow): Promise<StepOutcome> {
  const url = new URL(page.url);
  const { website, robots } = crawl;
  if (page.kind === "page" && !inScope(url, website))
    return { ...leave(crawl, page, { code: "page-outside" }), requested: false };
  if (!robots.allows(url)) return { ...leave(crawl, page, { code: "page-robots-forbid" }), requested: false };
  if (isUnchangedBySitemap(crawl, page)) return { requested: false, apply: (trx) => updatePage(trx, page.id, kept) };
  try {
    return await handle(crawl, page, await askForPage(crawl, page));
  } catch (thrown) {
    if (!(thrown instanceof PageFault)) throw thrown;
    return faulty(crawl, page, thrown);
  }
}

const kept = { state: "ready", failures: 0, error_code: null, error_figures: null } as const;

function isUnchangedBySitemap({ deps }: RuledCrawl, page: WebPageRow): boolean {
  const { source_id: sourceId, in_sitemap: named, modified_at: modifiedAt, fetched_at: fetchedAt } = page;
  if (sourceId === null || !named || modifiedAt === null || fetchedAt === null || page.failures > 0) return false;
  return modifiedAt < fetchedAt && deps.clock.now().getTime() - fetchedAt.getTime() < sitemapTrustMs;
}

async function handle(crawl: RuledCrawl, page: WebPageRow, answer: PageAnswer): Promise<StepOutcome> {
  switch (answer.kind) {
    case "unchanged":
      return stay(crawl, page, answer.version);
    case "forward":
      return forward(crawl, page, answer);
    case "refused":
      return refused(crawl, page, answer.status);
    case "later":
      return later(crawl, page, answer);
    case "unread":
      return leave(crawl, page, { code: "page-type-unread", status: answer.status });
    case "sitemap":
      return sitemapRead(crawl, page, answer);
    case "content":
      return await contentRead(crawl, page, answer);
  }
}

/** The page is as it was. */
function stay({ deps }: RuledCrawl, page: WebPageRow, version: PageVersion): StepOutcome {
  const now = deps.clock.now();
  // An answer "not modified" need not repeat the marks of the version.
  const marks = { etag: version.etag ?? page.etag, last_modified: version.last_modified ?? page.last_modified };
  const change = { ...kept, ...marks, status: version.status, fetched_at: now };
  return { requested: true, apply: (trx) => updatePage(trx, page.id, change) };
}

/** The page is not in answers, for a reason that lasts: what was read of it goes. */
function leave(crawl: RuledCrawl, page: WebPageRow, leaving: Leaving): StepOutcome {
  const { code, figures = {}, status = null, leadsTo = null, state = "skipped", links, change = {} } = leaving;
  return {
    requested: true,
    removed: page.source_id !== null,
    apply: async (trx) => {
      await removePageSource(crawl, trx, page);
      const facts = { state, status, leads_to: leadsTo, error_code: code, error_figures: { ...figures }, failures: 0 };
      await updatePage(trx, page.id, {
        ...facts,
        ...change,
        source_id: null,
        block_hashes: [],
        fetched_at: crawl.deps.clock.now(),
      });
      await freeCanonicals(trx, page.website_id, page.url);
      await links?.(trx);
    },
  };
}

interface Leaving {
  readonly code: string;
  readonly figures?: FaultFigures;
  readonly status?: number | null;
  readonly leadsTo?: string | null;
  readonly state?: "skipped" | "failed" | "gone";
  readonly change?: WebPageChange;
  readonly links?: (trx: WebsiteDb) => Promise<void>;
}

function forward(crawl: RuledCrawl, page: WebPageRow, { status, to }: { status: number; to: string }): StepOutcome {
  const target = URL.parse(to, page.url);
  const url = to === "" ? null : addressInScope(crawl, to, new URL(page.url));
  if (target === null || url?.href === page.url)
    return leave(crawl, page, { code: "page-forwards-in-circles", status, state: "failed" });
  if (url === null) return leave(crawl, page, { code: "page-forwards-outside", status, leadsTo: target.href });
  return leave(crawl, page, {
    code: "page-forwards",
    status,
    leadsTo: url.href,
    links: (trx) => addPages(trx, [foundPage(crawl, url, { depth: page.depth })]),
  });
}

function refused(crawl: RuledCrawl, page: WebPageRow, status: number): StepOutcome {
  if (status === 404 || status === 410)
    return leave(crawl, page, { code: "page-gone", status, figures: { status }, state: "gone" });
  if ([401, 402, 403, 407, 451].includes(status))
    return leave(crawl, page, { code: "page-access-denied", status, figures: { status } });
  return faulty(crawl, page, new PageFault("page-server-error", { status }));
}

/** The website asks for patience: it gets it, a few times. */
function later(
  crawl: RuledCrawl,
  page: WebPageRow,
  { status, pauseMs }: { status: number; pauseMs: number },
): StepOutcome {
  if (page.attempts >= latersMax) return faulty(crawl, page, new PageFault("page-server-error", { status }));
  return {
    requested: true,
    pauseMs: Math.max(pauseMs, 1000 * 2 ** page.attempts),
    apply: (trx) => updatePage(trx, page.id, { attempts: page.attempts + 1, status }),
  };
}

const lastingFaults: readonly PageFaultCode[] = [
  "page-too-large",
  "page-address-private",
  "page-not-encrypted",
  "page-outside",
];

/** What failed is tried once more in this crawl, then again in the next ones; only then what was read of it goes. */
function faulty(crawl: RuledCrawl, page: WebPageRow, { code, figures }: PageFault): StepOutcome {
  const status = figures["status"] ?? null;
  if (lastingFaults.includes(code)) return leave(crawl, page, { code: code, figures, status, state: "failed" });
  const failed = { requested: true, failed: true } as const;
  if (page.attempts < retriesMax) {
    return { ...failed, apply: (trx) => updatePage(trx, page.id, { attempts: page.attempts + 1, status }) };
  }
  const failures = page.failures + 1;
  if (page.source_id !== null && failures >= crawl.limits.unreachableCrawlsMax) {
    return { ...leave(crawl, page, { code: code, figures, status, state: "failed", change: { failures } }), ...failed };
  }
  const change = { state: "failed", failures, status, error_code: code, error_figures: { ...figures } };
  return {
    ...failed,
    apply: async (trx) => {
      await updatePage(trx, page.id, change);
      await freeCanonicals(trx, page.website_id, page.url);
    },
  };
}

function sitemapRead(
  crawl: RuledCrawl,
  page: WebPageRow,
  { version, sitemap }: Extract<PageAnswer, { kind: "sitemap" }>,
): StepOutcome {
  const fault = sitemap.broken ? "sitemap-broken" : null;
  return {
    requested: true,
    apply: async (trx) => {
      await addFromSitemap(crawl, trx, sitemap);
      const change = { ...kept, ...version, state: sitemap.broken ? "failed" : "ready", error_code: fault };
      await updatePage(trx, page.id, { ...change, fetched_at: crawl.deps.clock.now() });
    },
  };
}

type Content = Extract<PageAnswer, { kind: "content" }>;

async function contentRead(crawl: RuledCrawl, page: WebPageRow, content: Content): Promise<StepOutcome> {
  if (content.ending === "html") return await htmlRead(crawl, page, content);
  const directives = readDirectives(content.directives);
  if (!directives.index) return leave(crawl, page, { code: "page-not-wanted", status: 200 });
  const hash = Buffer.from(await crypto.subtle.digest("SHA-256", Buffer.from(content.bytes))).toString("hex");
  return await take(crawl, page, { content, directives, title: "", textHash: hash, links: async () => undefined });
}

async function htmlRead(crawl: RuledCrawl, page: WebPageRow, content: Content): Promise<StepOutcome> {
  const html = decodeHtml(content.bytes, content.charset);
  const scanned = await scanPage(html, crawlerName);
  const directives = readDirectives([...content.directives, ...scanned.directives]);
  const base = URL.parse(scanned.base ?? "", page.url) ?? new URL(page.url);
  const links = linksOf(crawl, page, { scanned, directives, base });
  const gone = { status: content.version.status, links };
  if (!directives.index) return leave(crawl, page, { ...gone, code: "page-not-wanted" });
  if (scanned.language !== null && !isWanted(scanned.language, crawl.website.languages)) {
    return leave(crawl, page, { ...gone, code: "page-other-language" });
  }
  const canonical = await canonicalOf(crawl, page, { scanned, base });
  if (canonical !== null) {
    const add = (trx: WebsiteDb) => addPages(trx, [foundPage(crawl, canonical, { depth: page.depth })]);
    const both = inTurn(links, add);
    return leave(crawl, page, { code: "page-canonical-elsewhere", ...gone, leadsTo: canonical.href, links: both });
  }
  const utf8 = Buffer.from(`\uFEFF${html.replace(/^\uFEFF/u, "")}`);
  const { title, textHash } = scanned;
  return await take(crawl, page, { content: { ...content, bytes: utf8 }, directives, title, textHash, links });
}

/** Writes one after the other. */
function inTurn(...writes: readonly (((trx: WebsiteDb) => Promise<void>) | undefined)[]) {
  return async (trx: WebsiteDb): Promise<void> => {
    for (const write of writes) await write?.(trx);
  };
}

/** Adds what the page links to, and where it sends its readers. */
function linksOf(
  crawl: RuledCrawl,
  page: WebPageRow,
  { scanned, directives, base }: { scanned: ScannedPage; directives: PageDirectives; base: URL },
): (trx: WebsiteDb) => Promise<void> {
  const refresh = scanned.refresh === null ? [] : [{ href: scanned.refresh, language: null }];
  const links = directives.follow ? [...refresh, ...scanned.links] : [];
  return (trx) => addLinks(crawl, trx, { links, base, depth: page.depth + 1 });
}

/** The address that the page names as its own, where that is another one in the scope that does not point back. */
async function canonicalOf(
  crawl: RuledCrawl,
  page: WebPageRow,
  { scanned, base }: { readonly scanned: ScannedPage; readonly base: URL },
): Promise<URL | null> {
  if (scanned.canonical === null || page.ignores_canonical) return null;
  const url = addressInScope(crawl, scanned.canonical, base);
  if (url === null || url.href === page.url || !crawl.robots.allows(url)) return null;
  const named = await findPageByUrl(crawl.db, page.website_id, url.href);
  return named === null || named.state === "waiting" || named.state === "ready" ? url : null;
}

interface Taking {
  readonly content: Content;
  readonly directives: PageDirectives;
  readonly title: string;
  readonly textHash: string;
  readonly links: (trx: WebsiteDb) => Promise<void>;
}

/** Reads the page into its source, unless its text is as it was or stands at another address. */
async function take(crawl: RuledCrawl, page: WebPageRow, taking: Taking): Promise<StepOutcome> {
  const { content, directives, textHash, links } = taking;
  const { version } = content;
  if (page.source_id !== null && page.text_hash === textHash && page.keeps_copy === directives.archive) {
    const same = stay(crawl, page, version);
    return { ...same, apply: inTurn(same.apply, links) };
  }
  const twin = await findTwin(crawl.db, page, textHash);
  if (twin !== null)
    return leave(crawl, page, { code: "page-duplicate", status: version.status, leadsTo: twin, links });
  const fault: ContentFault = await takeContent(crawl, page, { ...taking, ...content, keepsCopy: directives.archive });
  const now = crawl.deps.clock.now();
  const marks = { ...version, text_hash: textHash, keeps_copy: directives.archive, fetched_at: now };
  if (fault !== null) {
    const read = await findPageByUrl(crawl.db, page.website_id, page.url);
    const { figures } = fault;
    const change = { ...marks, text_hash: null };
    return leave(crawl, read ?? page, {
      code: fault.code,
      figures,
      status: version.status,
      state: "failed",
      links,
      change,
    });
  }
  return {
    requested: true,
    apply: async (trx) => {
      await updatePage(trx, page.id, { ...kept, ...marks, leads_to: null });
      await links(trx);
    },
  };
}
