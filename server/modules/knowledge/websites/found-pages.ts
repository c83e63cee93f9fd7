import { newId } from "#platform/ids";
import { inScope, mayHoldText, shapeOf, tidyAddress } from "./address.ts";
import type { Crawl } from "./crawl.ts";
import type { SitemapEntry } from "./read-sitemap.ts";
import type { PageLink } from "./scan-page.ts";
import { addPages, countAll, countShapes, type FoundPage, type WebsiteDb } from "./store.ts";

/** How an address was found. */
interface Finding {
  readonly depth: number;
  readonly kind?: "page" | "sitemap";
  readonly inSitemap?: boolean;
  readonly modifiedAt?: Date | null;
}

/** A row of the queue for an address. */
export function foundPage(
  { deps, website }: Pick<Crawl, "deps" | "website">,
  url: URL,
  { depth, kind = "page", inSitemap = false, modifiedAt = null }: Finding,
): FoundPage {
  return {
    id: newId<"web-page">(deps.clock.now()),
    organisation_id: website.organisation_id,
    website_id: website.id,
    kind,
    url: url.href,
    shape: shapeOf(url),
    depth,
    in_sitemap: inSitemap,
    modified_at: modifiedAt,
  };
}

/** How many addresses a website's list may hold: what is read, and room for what turns out to be none. */
export function listMax(website: Crawl["website"]): number {
  return website.max_pages * 4 + 200;
}

/**
 * Adds what a page links to, as far as it lies in the scope. A build of address of which there are very many, or whose
 * pages keep being the same, is a trap (a calendar, a session in the path, parameters without end) and gets no more.
 */
export async function addLinks(
  crawl: Crawl,
  trx: WebsiteDb,
  { links, base, depth }: { readonly links: readonly PageLink[]; readonly base: URL; readonly depth: number },
): Promise<void> {
  const { website, limits } = crawl;
  if (depth > website.max_depth) return;
  const wanted = links.filter(({ language }) => language === null || isWanted(language, website.languages));
  const urls = wanted.map(({ href }) => addressInScope(crawl, href, base)).filter((url) => url !== null);
  const pages = new Map(urls.map((url) => [url.href, foundPage(crawl, url, { depth })]));
  if (pages.size === 0) return;
  const counts = await countShapes(trx, website.id, [...new Set([...pages.values()].map((page) => page.shape))]);
  const added = new Map<string, number>();
  const taken = [...pages.values()].filter(({ shape }) => {
    const known = counts.get(shape) ?? { pages: 0, duplicates: 0 };
    const now = (added.get(shape) ?? 0) + 1;
    added.set(shape, now);
    return known.pages + now <= limits.sameShapeMax && known.duplicates < limits.duplicatesMax;
  });
  await addUpToLimit(crawl, trx, taken);
}

/** Adds what a sitemap names, as far as it lies in the scope. */
export async function addFromSitemap(
  crawl: Crawl,
  trx: WebsiteDb,
  { pages, sitemaps }: { readonly pages: readonly SitemapEntry[]; readonly sitemaps: readonly string[] },
): Promise<void> {
  const { website, limits } = crawl;
  const base = new URL(website.url);
  const { known, sitemaps: knownSitemaps } = await countAll(trx, website.id);
  const room = Math.max(0, listMax(website) - known);
  const found = new Map<string, FoundPage>();
  for (const { href, modifiedAt } of pages) {
    if (found.size >= room + website.max_pages) break;
    const url = addressInScope(crawl, href, base);
    if (url !== null) found.set(url.href, foundPage(crawl, url, { depth: 1, inSitemap: true, modifiedAt }));
  }
  await addUpToLimit(crawl, trx, [...found.values()]);
  const more = sitemaps
    .map((href) => tidyAddress(href, base, website))
    .filter((url) => url !== null && website.hosts.includes(url.host))
    .slice(0, Math.max(0, limits.sitemapsMax - knownSitemaps));
  const rows = new Map(
    more.flatMap((url) => (url === null ? [] : [[url.href, foundPage(crawl, url, { depth: 0, kind: "sitemap" })]])),
  );
  await addPages(trx, [...rows.values()]);
}

/** The tidy address, where it lies in the scope and may hold text. */
export function addressInScope({ website }: Crawl, href: string, base: URL): URL | null {
  const url = tidyAddress(href, base, website);
  return url !== null && inScope(url, website) && mayHoldText(url) ? url : null;
}

/** Whether pages in a language are read; without a choice all are. */
export function isWanted(language: string, languages: readonly string[]): boolean {
  return languages.length === 0 || languages.includes(language);
}

/** Rows that go in at once: the parameters of one statement are limited. */
const batchSize = 500;

async function addUpToLimit(crawl: Crawl, trx: WebsiteDb, pages: readonly FoundPage[]): Promise<void> {
  const { known } = await countAll(trx, crawl.website.id);
  const room = Math.max(0, listMax(crawl.website) - known);
  // Known addresses take no room, but what the sitemap says of them counts; so all go in while there is any.
  const taken = room === 0 ? [] : pages.slice(0, room + crawl.website.max_pages);
  for (let at = 0; at < taken.length; at += batchSize) await addPages(trx, taken.slice(at, at + batchSize));
}
