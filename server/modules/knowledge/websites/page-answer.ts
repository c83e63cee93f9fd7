import { endingOfMediaType } from "../reading/format.ts";
import type { RuledCrawl } from "./crawl.ts";
import { fetchAddress, piecesOf, wholeBody } from "./fetch-address.ts";
import { readSitemap, type Sitemap } from "./read-sitemap.ts";
import type { WebPageRow } from "./tables.ts";

/** What identifies the version of a page for the next conditional request. */
export interface PageVersion {
  readonly status: number;
  readonly etag: string | null;
  readonly last_modified: string | null;
}

/** What came of a request for an address. */
export type PageAnswer =
  | { readonly kind: "unchanged"; readonly version: PageVersion }
  | { readonly kind: "forward"; readonly status: number; readonly to: string }
  | { readonly kind: "refused"; readonly status: number }
  | { readonly kind: "later"; readonly status: number; readonly pauseMs: number }
  | { readonly kind: "unread"; readonly status: number }
  | { readonly kind: "sitemap"; readonly version: PageVersion; readonly sitemap: Sitemap }
  | {
      readonly kind: "content";
      readonly version: PageVersion;
      /** The ending of a file's name under which it is read, such as `html` or `pdf`. */
      readonly ending: string;
      readonly bytes: Uint8Array;
      readonly charset: string | null;
      readonly directives: readonly string[];
    };

/** Asks for an address, conditionally where a version of it is known, and reads what comes within the limits. */
export async function askForPage(crawl: RuledCrawl, page: WebPageRow): Promise<PageAnswer> {
  const { deps, limits, recipient, userAgent, signal } = crawl;
  const url = new URL(page.url);
  const known =
    page.source_id === null && page.kind === "page" ? null : { etag: page.etag, lastModified: page.last_modified };
  const request = { recipient, url, userAgent, known, requestMs: limits.requestMs };
  return await fetchAddress(deps.door, request, {
    signal,
    withAnswer: (response) => (page.kind === "sitemap" ? takeSitemap(crawl, response) : takePage(crawl, url, response)),
  });
}

async function takeSitemap({ deps, limits }: RuledCrawl, response: Response): Promise<PageAnswer> {
  if (response.status !== 200) return withoutContent(response, deps.clock.now());
  const pieces = piecesOf(response, { maxBytes: limits.sitemapMaxBytes, fault: false });
  return { kind: "sitemap", version: versionOf(response), sitemap: await readSitemap(pieces, limits) };
}

async function takePage({ deps, limits }: RuledCrawl, url: URL, response: Response): Promise<PageAnswer> {
  if (response.status !== 200) return withoutContent(response, deps.clock.now());
  const [mediaType = "", ...parameters] = (response.headers.get("content-type") ?? "").toLowerCase().split(";");
  const ending = endingOf(mediaType.trim(), url);
  if (ending === null || response.headers.has("content-encoding")) return { kind: "unread", status: response.status };
  return {
    kind: "content",
    version: versionOf(response),
    ending,
    bytes: await wholeBody(response, ending === "html" ? limits.pageMaxBytes : limits.documentMaxBytes),
    charset: /charset\s*=\s*["']?([\w:.-]+)/u.exec(parameters.join(";"))?.[1] ?? null,
    directives: response.headers.has("x-robots-tag") ? [response.headers.get("x-robots-tag") ?? ""] : [],
  };
}

/** What an answer without content means. A redirect without a usable target is one in circles. */
function withoutContent(response: Response, now: Date): PageAnswer {
  const { status, headers } = response;
  if (status === 304) return { kind: "unchanged", version: versionOf(response) };
  const isForward = [301, 302, 303, 307, 308].includes(status);
  if (isForward) return { kind: "forward", status, to: headers.get("location") ?? "" };
  if (status === 429 || status === 503) {
    return { kind: "later", status, pauseMs: retryAfterMs(headers.get("retry-after"), now) };
  }
  return { kind: "refused", status };
}

/** `Retry-After` in seconds or as a date (RFC 9110, 10.2.3), in milliseconds from now. */
function retryAfterMs(value: string | null, now: Date): number {
  if (value === null) return 0;
  if (/^\d{1,9}$/u.test(value.trim())) return Number(value) * 1000;
  const time = Date.parse(value);
  return Number.isNaN(time) ? 0 : Math.max(0, time - now.getTime());
}

function versionOf({ status, headers }: Response): PageVersion {
  return { status, etag: headers.get("etag"), last_modified: headers.get("last-modified") };
}

const htmlTypes = ["text/html", "application/xhtml+xml", ""];
/** Types that say too little; the address's ending knows more. */
const vagueTypes = ["application/octet-stream", "binary/octet-stream", "text/plain", "application/x-download"];

/** What a website may hold besides pages; pictures, mails and archives are left alone. */
const readEndings = ["html", "pdf", "docx", "pptx", "xlsx", "csv", "odt", "ods", "odp", "epub", "md", "txt"];

/** The ending under which an answer is read: by its type, or by its address where the type says nothing. Null: not at all. */
function endingOf(mediaType: string, url: URL): string | null {
  if (htmlTypes.includes(mediaType)) return "html";
  const named = /\.([a-z0-9]{1,8})$/iu.exec(url.pathname)?.[1]?.toLowerCase() ?? null;
  const byName = vagueTypes.includes(mediaType) && named !== null && readEndings.includes(named) ? named : null;
  const ending = byName ?? endingOfMediaType(mediaType);
  return ending !== null && readEndings.includes(ending) ? ending : null;
}
