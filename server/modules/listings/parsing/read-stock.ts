import type { ListingKind } from "../query/listing-query.ts";
import { guessMapping, type Mapping, targetFields } from "./columns.ts";
import { decodeBytes } from "./decode.ts";
import { UnreadableStock } from "./errors.ts";
import { issuesMax, listingsMax } from "./limits.ts";
import { parseFeedText } from "./parse-feed.ts";
import { parseJson } from "./parse-json.ts";
import { parseHtmlPage } from "./parse-json-ld.ts";
import { parseTable } from "./parse-table.ts";
import type { FieldRecord, SourceRecord, SourceRecords } from "./records.ts";
import { type ReadListing, type RowIssue, toListing } from "./to-listing.ts";

/** What is read, and how. */
export interface StockTask {
  readonly bytes: Uint8Array;
  readonly kind: ListingKind;
  /** The mapping to use; null guesses one. */
  readonly mapping: Mapping | null;
  /** The day of reading, ISO 8601. */
  readonly today: string;
  /** Only the first so many rows, for a preview. */
  readonly limit: number | null;
}

/** A column with what stands in its first rows. */
export interface StockColumn {
  readonly name: string;
  readonly samples: readonly string[];
}

/** A stock as it was read. */
export interface ReadStock {
  readonly format: SourceRecords["format"];
  readonly columns: readonly StockColumn[];
  readonly mapping: Mapping;
  readonly listings: readonly ReadListing[];
  readonly issues: readonly RowIssue[];
  /** How many issues there are, also beyond those that are listed. */
  readonly issueCount: number;
  readonly rows: number;
}

/** Reads a file or feed into listings. Throws `UnreadableStock` where it cannot be read as a whole. */
export function readStock(task: StockTask): ReadStock {
  const source = recordsOf(decodeBytes(task.bytes));
  const records = source.records.slice(0, task.limit ?? listingsMax);
  if (records.length === 0) throw new UnreadableStock("listings-none-found");
  const columns = columnsOf(source.records);
  const mapping = source.own ? {} : (task.mapping ?? guessMapping(columns.map(({ name }) => name)));
  if (!source.own && mapping.title === undefined) return unmapped(source, columns, mapping);
  const issues: RowIssue[] = [];
  let issueCount = 0;
  const report = (issue: RowIssue): void => {
    issueCount++;
    if (issues.length < issuesMax) issues.push(issue);
  };
  const listings = new Map<string, ReadListing>();
  for (const [index, record] of records.entries()) {
    const context = { row: index + 1, kind: task.kind, today: task.today, guess: source.format === "feed", report };
    const listing = toListing(source.own ? record : applyMapping(record, mapping), context);
    if (listing === null) continue;
    if (listings.has(listing.key))
      report({ row: index + 1, field: "id", code: "duplicate", value: listing.fields.title.slice(0, 80) });
    listings.set(listing.key, listing);
  }
  return {
    format: source.format,
    columns,
    mapping,
    listings: [...listings.values()],
    issues,
    issueCount,
    rows: records.length,
  };
}

/** Nothing says which column is the title: the operator has to choose it. */
function unmapped(source: SourceRecords, columns: readonly StockColumn[], mapping: Mapping): ReadStock {
  return {
    format: source.format,
    columns,
    mapping,
    listings: [],
    issues: [],
    issueCount: 0,
    rows: source.records.length,
  };
}

function recordsOf(text: string): SourceRecords {
  const start = text
    .replace(/^\uFEFF/u, "")
    .trimStart()
    .slice(0, 2000);
  if (start === "") throw new UnreadableStock("listings-empty");
  if (start.startsWith("{") || start.startsWith("[")) {
    return /"version"\s*:\s*"https?:\/\/jsonfeed\.org/u.test(start) ? parseFeedText(text) : parseJson(text);
  }
  if (/^(?:<\?xml|<rss|<feed|<rdf:RDF)/iu.test(start) && !/<html/iu.test(start)) return parseFeedText(text);
  if (/^<!doctype html|<html|<script|<body/iu.test(start)) return parseHtmlPage(text);
  if (start.startsWith("<")) throw new UnreadableStock("listings-format-unknown");
  return parseTable(text);
}

function columnsOf(records: readonly SourceRecord[]): StockColumn[] {
  const samples = new Map<string, string[]>();
  for (const record of records.slice(0, 50)) {
    for (const [name, value] of Object.entries(record)) {
      const seen = samples.get(name) ?? [];
      samples.set(name, seen);
      const short = value.slice(0, 80);
      if (seen.length < 3 && short !== "" && !seen.includes(short)) seen.push(short);
    }
  }
  return [...samples].slice(0, 200).map(([name, seen]) => ({ name, samples: seen }));
}

function applyMapping(record: SourceRecord, mapping: Mapping): FieldRecord {
  const fields: Partial<Record<(typeof targetFields)[number], string>> = {};
  for (const field of targetFields) {
    const column = mapping[field];
    const value = column === undefined ? undefined : record[column];
    if (value !== undefined && value !== "") fields[field] = value;
  }
  return fields;
}
