/** What bounds a crawl, so that it ends whatever the website does. Sizes in bytes after decompression, times in milliseconds. */
export interface CrawlLimits {
  /** Longest a request may take from its beginning to the last byte. */
  readonly requestMs: number;
  /** Longest the reading of a page or document that is there may take. */
  readonly readMs: number;
  /** Largest web page. */
  readonly pageMaxBytes: number;
  /** Largest document (PDF and the like). */
  readonly documentMaxBytes: number;
  /** What of a robots.txt is read; the rest is ignored (RFC 9309, 2.5). */
  readonly robotsMaxBytes: number;
  /** Largest sitemap, the limit of the protocol. */
  readonly sitemapMaxBytes: number;
  /** Sitemaps read in one crawl. */
  readonly sitemapsMax: number;
  /** Addresses taken from one sitemap, the limit of the protocol. */
  readonly sitemapAddressesMax: number;
  /** Addresses of the same build (equal but for numbers and long tokens) that links may add. */
  readonly sameShapeMax: number;
  /** Duplicates of the same build after which that build is a trap. */
  readonly duplicatesMax: number;
  /** Failures in a row after which the website counts as unreachable. */
  readonly failuresInARowMax: number;
  /** Crawls in a row in which a page is unreachable before what was read of it is removed. */
  readonly unreachableCrawlsMax: number;
  /** Longest pause a website may ask for, by crawl-delay or Retry-After. */
  readonly pauseMaxMs: number;
}

/** The limits of an installation. */
export const crawlLimits: CrawlLimits = {
  requestMs: 30_000,
  readMs: 30_000,
  pageMaxBytes: 5 * 1024 * 1024,
  documentMaxBytes: 50 * 1024 * 1024,
  robotsMaxBytes: 500 * 1024,
  sitemapMaxBytes: 50 * 1024 * 1024,
  sitemapsMax: 100,
  sitemapAddressesMax: 50_000,
  sameShapeMax: 200,
  duplicatesMax: 15,
  failuresInARowMax: 15,
  unreachableCrawlsMax: 3,
  pauseMaxMs: 3_600_000,
};
