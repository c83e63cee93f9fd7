/** The name that robots.txt and pages call this crawler by. */
export const crawlerName = "DiskretBot";

/**
 * How the crawler identifies itself: name, version, and where its operator is found, if that is known.
 *
 * @example
 * userAgent("0.1.0", "https://chat.example.org/"); // "DiskretBot/0.1.0 (+https://chat.example.org/)"
 */
export function userAgent(version: string, contact: string | null): string {
  const readable = contact?.replace(/[^\x21-\x7e]+/gu, "").replace(/[()]/gu, "") ?? "";
  return readable === "" ? `${crawlerName}/${version}` : `${crawlerName}/${version} (+${readable})`;
}
