import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { Parser } from "htmlparser2";
import { PageFault } from "./errors.ts";
import type { CrawlLimits } from "./limits.ts";

/** An address that a sitemap names. */
export interface SitemapEntry {
  readonly href: string;
  /** When it was changed, as the sitemap says. */
  readonly modifiedAt: Date | null;
}

/** What a sitemap or an index of sitemaps names. `broken`: it could not be read to its end; what stands before counts. */
export interface Sitemap {
  readonly pages: readonly SitemapEntry[];
  readonly sitemaps: readonly string[];
  readonly broken: boolean;
}

type Bytes = AsyncIterable<Uint8Array>;

/**
 * Reads a sitemap (sitemaps.org, XML or one address a line), also an index of sitemaps, also packed with gzip, as it
 * comes in. It ends at the protocol's limits, so that neither a bomb nor an endless one holds more than one piece in
 * memory. Declarations of entities are not expanded.
 */
export async function readSitemap(body: Bytes, limits: CrawlLimits): Promise<Sitemap> {
  const collected = createCollector(limits.sitemapAddressesMax);
  const decoder = new TextDecoder();
  let size = 0;
  let broken = false;
  try {
    for await (const chunk of await unpacked(body)) {
      size += chunk.byteLength;
      if (size > limits.sitemapMaxBytes) throw new PageFault("sitemap-broken");
      collected.write(decoder.decode(chunk, { stream: true }));
      if (collected.isFull()) break;
    }
  } catch (thrown) {
    if (thrown instanceof DOMException || (thrown instanceof PageFault && thrown.code !== "sitemap-broken"))
      throw thrown;
    broken = true;
  }
  return { ...collected.end(), broken };
}

/** Unpacks what begins like gzip, whatever its name and its type say. */
async function unpacked(body: Bytes): Promise<Bytes> {
  const pieces = body[Symbol.asyncIterator]();
  const first = await pieces.next();
  const rest = async function* (): AsyncGenerator<Uint8Array> {
    if (first.done !== true) yield first.value;
    for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) yield next.value;
  };
  const packed = first.done !== true && first.value[0] === 0x1f && first.value[1] === 0x8b;
  return packed ? Readable.from(rest()).compose(createGunzip()) : rest();
}

interface Collector {
  write(text: string): void;
  isFull(): boolean;
  end(): Omit<Sitemap, "broken">;
}

function createCollector(addressesMax: number): Collector {
  const pages: SitemapEntry[] = [];
  const sitemaps: string[] = [];
  let head = "";
  let kind: "unknown" | "xml" | "lines" = "unknown";
  let line = "";
  let open: "loc" | "lastmod" | null = null;
  let entry = { isSitemap: false, loc: "", lastmod: "" };
  const parser = new Parser(
    {
      onopentag(name) {
        const local = name.slice(name.indexOf(":") + 1);
        if (local === "url" || local === "sitemap") entry = { isSitemap: local === "sitemap", loc: "", lastmod: "" };
        // Pictures and videos have a `loc` of their own, in other namespaces.
        open =
          name.includes(":image") || name.startsWith("image:") || name.startsWith("video:") ? null : fieldOf(local);
      },
      ontext(text) {
        if (open !== null && entry[open].length < 2000) entry[open] += text;
      },
      onclosetag(name) {
        open = null;
        const local = name.slice(name.indexOf(":") + 1);
        if (entry.loc.trim() === "" || (local !== "url" && local !== "sitemap")) return;
        if (entry.isSitemap) sitemaps.push(entry.loc.trim());
        else pages.push({ href: entry.loc.trim(), modifiedAt: dateOf(entry.lastmod) });
        entry = { isSitemap: false, loc: "", lastmod: "" };
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  const takeLines = (text: string): void => {
    const lines = (line + text).split(/\r?\n/u);
    line = (lines.pop() ?? "").slice(0, 2000);
    for (const each of lines)
      if (/^https?:\/\//iu.test(each.trim())) pages.push({ href: each.trim(), modifiedAt: null });
  };
  const take = (text: string): void => {
    if (kind === "xml") parser.write(text);
    else takeLines(text);
  };
  return {
    write(text) {
      if (kind !== "unknown") return take(text);
      head += text.replace(/^\uFEFF/u, "");
      if (head.trim() === "") return;
      kind = head.trimStart().startsWith("<") ? "xml" : "lines";
      take(head);
    },
    isFull: () => pages.length + sitemaps.length >= addressesMax,
    end() {
      if (kind === "xml") parser.end();
      else takeLines("\n");
      return { pages: pages.slice(0, addressesMax), sitemaps: sitemaps.slice(0, addressesMax) };
    },
  };
}

function fieldOf(name: string): "loc" | "lastmod" | null {
  return name === "loc" || name === "lastmod" ? name : null;
}

function dateOf(text: string): Date | null {
  const time = Date.parse(text.trim());
  return Number.isNaN(time) ? null : new Date(time);
}
