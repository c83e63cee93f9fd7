import Papa from "papaparse";
import { UnreadableStock } from "./errors.ts";
import { listingsMax } from "./limits.ts";
import type { SourceRecords } from "./records.ts";

const delimiters = [";", ",", "\t", "|"] as const;

/** Reads a table with a heading row. The delimiter is the one that splits the first lines most evenly. */
export function parseTable(text: string): SourceRecords {
  const plain = text.replace(/^\uFEFF/u, "");
  const rows = readRows(plain, delimiterOf(plain));
  const [heading = [], ...rest] = rows;
  const columns = uniqueNames(heading);
  if (rest.length > listingsMax) throw new UnreadableStock("listings-too-many", { limit: listingsMax });
  const records = rest
    .filter((row) => row.some((cell) => cell.trim() !== ""))
    .map((row) => Object.fromEntries(columns.map((column, index) => [column, (row[index] ?? "").trim()])));
  return { format: "csv", own: false, records };
}

function readRows(text: string, delimiter: string): string[][] {
  return Papa.parse<string[]>(text, { delimiter, skipEmptyLines: "greedy", preview: listingsMax + 2 }).data;
}

function delimiterOf(text: string): string {
  const sample = text.slice(0, 20_000);
  const scores = delimiters.map((delimiter) => {
    const rows = Papa.parse<string[]>(sample, { delimiter, skipEmptyLines: "greedy", preview: 6 }).data;
    const width = rows[0]?.length ?? 1;
    const even = rows.filter((row) => row.length === width).length;
    return { delimiter, score: width < 2 ? 0 : even * Math.min(width, 30) };
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
