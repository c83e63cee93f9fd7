import { parseFeed } from "feedsmith";
import { UnreadableStock } from "./errors.ts";
import { listingsMax } from "./limits.ts";
import { fieldRecord, type SourceRecord, type SourceRecords } from "./records.ts";

/** Reads RSS (0.9 to 2.0 and RDF), Atom and JSON Feed. A document type that declares entities is refused unread. */
export function parseFeedText(text: string): SourceRecords {
  if (/<!ENTITY/iu.test(text)) throw new UnreadableStock("listings-entities");
  const parsed = readFeed(text);
  const entries = entriesOf(parsed);
  if (entries.length > listingsMax) throw new UnreadableStock("listings-too-many", { limit: listingsMax });
  return { format: "feed", own: true, records: entries };
}

function readFeed(text: string): ReturnType<typeof parseFeed> {
  try {
    return parseFeed(text, { maxItems: listingsMax + 1 });
  } catch {
    throw new UnreadableStock("listings-broken");
  }
}

function entriesOf(parsed: ReturnType<typeof parseFeed>): SourceRecord[] {
  if (parsed.format === "atom") {
    return (parsed.feed.entries ?? []).map((entry) =>
      fieldRecord({
        id: entry.id,
        title: textOf(entry.title),
        description: textOf(entry.content) ?? textOf(entry.summary),
        provider: textOf(entry.authors?.[0]?.name),
        published: textOf(entry.published ?? entry.updated),
        url: entry.links?.find(({ rel }) => rel === undefined || rel === "alternate")?.href ?? entry.links?.[0]?.href,
        employmentType: entry.categories?.map(({ term, label }) => label ?? term).join(", "),
      }),
    );
  }
  if (parsed.format === "json") {
    return (parsed.feed.items ?? []).map((item) =>
      fieldRecord({
        id: item.id,
        title: item.title,
        description: item.content_text ?? item.content_html ?? item.summary,
        provider: item.authors?.[0]?.name,
        published: textOf(item.date_published ?? item.date_modified),
        url: item.url ?? item.external_url,
        employmentType: item.tags?.join(", "),
      }),
    );
  }
  if (parsed.format === "rss") {
    return (parsed.feed.items ?? []).map((item) =>
      fieldRecord({
        id: item.guid?.value ?? item.link,
        title: textOf(item.title),
        description: item.content?.encoded ?? textOf(item.description),
        provider: textOf(item.dc?.creators?.[0]) ?? textOf(item.authors?.[0]) ?? textOf(item.authors?.[0]?.name),
        published: textOf(item.pubDate ?? item.dc?.dates?.[0]),
        url: item.link,
        employmentType: item.categories?.map(({ name }) => name).join(", "),
      }),
    );
  }
  return (parsed.feed.items ?? []).map((item) =>
    fieldRecord({
      title: item.title,
      description: item.description,
      url: item.link,
      published: textOf(item.dc?.dates?.[0]),
      provider: textOf(item.dc?.creators?.[0]),
    }),
  );
}

/** Text that a format gives as a string or as an object with its type. */
function textOf(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null || !("value" in value)) return null;
  return typeof value.value === "string" ? value.value : null;
}
