import { parse } from "csv-parse/sync";
import { UnreadableStock } from "./errors.ts";
import { listingsMax } from "./limits.ts";
import type { SourceRecords } from "./records.ts";

const delimiters = [";", ",", "\t", "|"] as const;

/** Reads a table with a heading row. The delimiter is the one that splits the first lines most evenly. */
export function parseTable(text: string): SourceRecords {
  const rows = readRows(text, delimiterOf(text));
  const [heading = [], ...rest] = rows;
  const columns = uniqueNames(heading);
  if (rest.length > listingsMax) throw new UnreadableStock("listings-too-many", { limit: listingsMax });
  const records = rest
    .filter((row) => row.some((cell) => cell.trim() !== ""))
    .map((row) => Object.fromEntries(columns.map((column, index) => [column, (row[index] ?? "").trim()])));
  return { format: "csv", own: false, records };
}

function readRows(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 1_000_000,
      to: listingsMax + 2,
    });
  } catch {
    throw new UnreadableStock("listings-broken");
  }
}

function delimiterOf(text: string): string {
  const sample = text.slice(0, 20_000);
  const scores = delimiters.map((delimiter) => {
    try {
      const rows: string[][] = parse(sample, {
        delimiter,
        bom: true,
        relax_quotes: true,
        relax_column_count: true,
        to: 6,
      });
      const width = rows[0]?.length ?? 1;
      const even = rows.filter((row) => row.length === width).length;
      return { delimiter, score: width < 2 ? 0 : even * Math.min(width, 30) };
    } catch {
      return { delimiter, score: 0 };
    }
  });
  const best = scores.toSorted((a, b) => b.score - a.score)[0];
  return best === undefined || best.score === 0 ? ";" : best.delimiter;
}

/** Headings as names; an empty one is called by its place, a second one of the same name by its number. */
function uniqueNames(heading: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return heading.map((cell, index) => {
    const name = cell.trim().slice(0, 100) || `${index + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} ${count}`;
  });
}
