import { tidyAddress } from "./address.ts";
import type { Crawl, StepOutcome } from "./crawl.ts";
import { PageFault } from "./errors.ts";
import { fetchAddress, piecesOf } from "./fetch-address.ts";
import { foundPage } from "./found-pages.ts";
import { readRobots } from "./robots.ts";
import { addPages } from "./store.ts";

/** Redirects of a robots.txt that are followed (RFC 9309, 2.3.1.2). */
const hopsMax = 5;
const attemptsMax = 3;
const firstWaitMs = 5000;

/**
 * Fetches robots.txt (RFC 9309): where there is none (4xx), everything is allowed; where it cannot be had (5xx, no
 * connection), nothing is, and the crawl waits and then ends. With the rules come the sitemaps and the start page.
 */
export async function readRules(crawl: Crawl): Promise<StepOutcome> {
  const { website, deps } = crawl;
  let text: string;
  try {
    text = await fetchRules(crawl);
  } catch (thrown) {
    if (!(thrown instanceof PageFault)) throw thrown;
    return withoutRules(crawl, thrown);
  }
  const { origin } = new URL(website.url);
  const named = readRobots(text, origin).sitemaps;
  const sitemaps = (named.length > 0 ? named : [new URL("/sitemap.xml", origin).href])
    .map((href) => tidyAddress(href, new URL(website.url), website))
    .filter((url) => url !== null && website.hosts.includes(url.host))
    .slice(0, crawl.limits.sitemapsMax);
  return {
    requested: true,
    website: { robots: text, robots_at: deps.clock.now(), failures_in_a_row: 0 },
    apply: async (trx) => {
      const start = foundPage(crawl, new URL(website.url), { depth: 0 });
      const found = sitemaps.flatMap((url) =>
        url === null ? [] : [foundPage(crawl, url, { depth: 0, kind: "sitemap" })],
      );
      await addPages(trx, [start]);
      await addPages(
        trx,
        found.filter((page, at) => found.findIndex((other) => other.url === page.url) === at),
      );
    },
  };
}

function withoutRules({ website }: Crawl, fault: PageFault): StepOutcome {
  const lasting = fault.code === "page-address-private" || fault.code === "page-not-encrypted";
  if (lasting) return { requested: true, end: { code: fault.code } };
  const attempts = website.failures_in_a_row + 1;
  if (attempts >= attemptsMax) return { requested: true, end: { code: "website-robots-unreachable", again: "soon" } };
  return { requested: true, failed: true, pauseMs: firstWaitMs * 2 ** attempts };
}

async function fetchRules(crawl: Crawl): Promise<string> {
  let url = new URL("/robots.txt", crawl.website.url);
  for (let hop = 0; hop <= hopsMax; hop++) {
    const { status, location, text } = await askForRules(crawl, url);
    if (status >= 500 || status === 429) throw new PageFault("page-server-error", { status });
    if (status >= 200 && status < 300) return text;
    const next = status < 400 && location !== null ? URL.parse(location, url.href) : null;
    if (next === null || !crawl.website.hosts.includes(next.host)) return "";
    url = next;
  }
  return "";
}

interface RulesAnswer {
  readonly status: number;
  readonly location: string | null;
  readonly text: string;
}

function askForRules({ deps, limits, recipient, userAgent, signal }: Crawl, url: URL): Promise<RulesAnswer> {
  const request = { recipient, url, userAgent, known: null, requestMs: limits.requestMs };
  return fetchAddress(deps.door, request, {
    signal,
    withAnswer: async (response) => {
      const body = response.ok ? piecesOf(response, { maxBytes: limits.robotsMaxBytes, fault: false }) : [];
      return {
        status: response.status,
        location: response.headers.get("location"),
        text: Buffer.concat(await Array.fromAsync(body))
          .toString("utf8")
          .replaceAll("\0", ""),
      };
    },
  });
}
