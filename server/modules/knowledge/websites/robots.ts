import robotsParser from "robots-parser";
import { crawlerName } from "./identification.ts";

/** The rules of a robots.txt (RFC 9309) as they concern this crawler. */
export interface RobotsRules {
  allows(url: URL): boolean;
  /** The pause it asks for, in milliseconds; 0 where it asks for none. */
  readonly delayMs: number;
  readonly sitemaps: readonly string[];
}

/** The part of the library that is used; its own types describe another way of loading it. */
type ParseRobots = (
  url: string,
  text: string,
) => {
  isAllowed(url: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
  getSitemaps(): string[];
};

const parse = robotsParser as unknown as ParseRobots; // see above

/** Reads the text of a website's robots.txt; an empty text allows everything. Rules hold for every host of the website. */
export function readRobots(text: string, origin: string): RobotsRules {
  const robots = parse(new URL("/robots.txt", origin).href, text.replace(/^\uFEFF/u, ""));
  const seconds = Number(robots.getCrawlDelay(crawlerName) ?? 0);
  return {
    allows: (url) => robots.isAllowed(new URL(url.pathname + url.search, origin).href, crawlerName) !== false,
    delayMs: Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 0,
    sitemaps: robots.getSitemaps(),
  };
}

/** What a page or its answer's head says to crawlers. */
export interface PageDirectives {
  readonly index: boolean;
  readonly follow: boolean;
  readonly archive: boolean;
}

const nothingSaid: PageDirectives = { index: true, follow: true, archive: true };

/**
 * Reads directives: values of `<meta name="robots">` or of `X-Robots-Tag`, in which a name before a colon says whom the
 * following concern. What concerns everybody and what concerns this crawler are both kept to.
 *
 * @example
 * readDirectives(["otherbot: noindex, nofollow", "noarchive"]); // { index: true, follow: true, archive: false }
 */
export function readDirectives(values: readonly string[]): PageDirectives {
  let said = nothingSaid;
  for (const value of values) {
    let concerns = true;
    for (const part of value.toLowerCase().split(",")) {
      const [, name, rest] = /^\s*([a-z0-9_-]+)\s*:(.*)$/su.exec(part) ?? [];
      if (name !== undefined && !name.startsWith("max-") && name !== "unavailable_after") {
        concerns = name === crawlerName.toLowerCase() || name === "robots" || name === "*";
      }
      if (concerns) said = apply(said, (name === undefined ? part : (rest ?? "")).trim());
    }
  }
  return said;
}

function apply(said: PageDirectives, directive: string): PageDirectives {
  if (directive === "none") return { ...said, index: false, follow: false };
  if (directive === "noindex") return { ...said, index: false };
  if (directive === "nofollow") return { ...said, follow: false };
  return directive === "noarchive" || directive === "nocache" ? { ...said, archive: false } : said;
}
