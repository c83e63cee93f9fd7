/** Parameters that name a visit or a campaign, never a page. */
const visitParameter =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|msclkid|mc_[ce]id|_ga|_gl|pk_\w+|mtm_\w+|phpsessid|jsessionid|aspsessionid\w*|cfid|cftoken|sid|sess(?:ion)?(?:_?id)?|zenid|oscsid)$/iu;
const pathSession = /;(?:jsessionid|phpsessid|sid)=[^/;?#]*/giu;
const aspSession = /\/\([A-Z]\([a-z0-9]{20,}\)\)(?=\/)/giu;

const urlMaxLength = 1500;
const segmentsMax = 15;
const sameSegmentMax = 3;

/**
 * The one form of an address under which a page is known: without fragment, campaign and session parameters, and with the
 * website's own scheme where an old link names another. Null for what is no web address, too long, or built by a loop
 * (the same folder again and again).
 *
 * @example
 * tidyAddress("/a;jsessionid=1F?utm_source=x&b=1#top", new URL("https://site.example/"), site)?.href; // "https://site.example/a?b=1"
 */
export function tidyAddress(href: string, base: URL, site: Site): URL | null {
  const url = URL.parse(href.trim(), base.href);
  if (url === null || !/^https?:$/u.test(url.protocol) || url.href.length > urlMaxLength) return null;
  if (url.username !== "" || url.password !== "") return null;
  url.hash = "";
  if (url.port === "" && site.hosts.includes(url.host)) url.protocol = new URL(site.url).protocol;
  url.pathname = url.pathname
    .replace(pathSession, "")
    .replace(aspSession, "")
    .replace(/\/{2,}/gu, "/");
  for (const name of new Set(url.searchParams.keys())) if (visitParameter.test(name)) url.searchParams.delete(name);
  if (url.searchParams.size === 0) url.search = "";
  return isLoop(url) ? null : url;
}

function isLoop({ pathname }: URL): boolean {
  const segments = pathname.split("/").filter((segment) => segment !== "");
  const counts = Map.groupBy(segments, (segment) => segment);
  return segments.length > segmentsMax || [...counts.values()].some((group) => group.length > sameSegmentMax);
}

/** A website: its address and all its hosts (with their port where it is not the scheme's own). */
export interface Site {
  readonly url: string;
  readonly hosts: readonly string[];
}

/** What of a website is read. */
export interface Scope {
  readonly hosts: readonly string[];
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Whether an address lies in the given scope: on one of the hosts, below an included path, below no excluded one. */
export function inScope(url: URL, { hosts, include, exclude }: Scope): boolean {
  const below = (prefix: string): boolean => url.pathname.startsWith(prefix);
  if (!hosts.includes(url.host)) return false;
  return (include.length === 0 || include.some(below)) && !exclude.some(below);
}

/**
 * The build of an address: numbers and long tokens of its path stand for all of their kind, parameters count by their
 * names. Calendars, endless lists and sessions in paths have few builds and many addresses.
 */
export function shapeOf({ host, pathname, searchParams }: URL): string {
  const path = pathname
    .split("/")
    .map((segment) => (isToken(segment) ? "*" : segment.replace(/\d+/gu, "0")))
    .join("/");
  const names = [...new Set(searchParams.keys())].toSorted().map((name) => name.replace(/\d+/gu, "0"));
  return `${host}${path}${names.length === 0 ? "" : `?${names.join("&")}`}`.slice(0, 500);
}

/** A segment of eight characters or more that mixes letters and digits without a pause is made by a machine. */
function isToken(segment: string): boolean {
  return /^(?=.*\d)(?=.*[a-z])[a-z0-9_~.]{8,}$/iu.test(segment) && !/\.[a-z]{2,5}$/iu.test(segment);
}

/** Endings of what a page links to and nobody reads: pictures, sound, programs, styles. */
const unread =
  /\.(?:jpe?g|png|gif|webp|avif|svg|ico|bmp|tiff?|mp[34]|m4[av]|webm|og[gv]|wav|avi|mov|wmv|zip|gz|tgz|7z|rar|tar|exe|dmg|apk|msi|iso|bin|css|m?js|json|map|woff2?|ttf|otf|eot|ics|vcf|rss|atom)$/iu;

/** Whether a link may lead to something with text, judged by its ending. */
export function mayHoldText({ pathname }: URL): boolean {
  return !unread.test(pathname);
}

/**
 * The hosts of a website: the one of its address, and its twin with or without `www.` where it stands on the scheme's own
 * port. An address in numbers has no twin.
 */
export function hostsOf(url: URL): readonly string[] {
  const isName = /[a-z]$/iu.test(url.hostname) && url.hostname.includes(".");
  if (url.port !== "" || !isName) return [url.host];
  return [url.host, url.host.startsWith("www.") ? url.host.slice(4) : `www.${url.host}`];
}
