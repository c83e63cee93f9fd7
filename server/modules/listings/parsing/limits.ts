/** Largest file or feed, in bytes. */
export const stockMaxBytes = 20 * 1024 * 1024;

/** Most listings of one stock. */
export const listingsMax = 20_000;

/** Most issues that are kept of one reading; the rest is counted. */
export const issuesMax = 200;

/** Memory that reading a stock may use, in MiB. */
export const readerMemoryMiB = 768;

/** Longest that reading a stock may take, in milliseconds. */
export const readingTimeoutMs = 120_000;
