import type { TextView } from "./text-view.ts";

interface Table {
  readonly start: number;
  readonly end: number;
  readonly separator: string;
  readonly headers: readonly string[];
}

interface Line {
  readonly start: number;
  readonly end: number;
}

const separators = ["\t", ";", "|", ","] as const;
/** Longer lines are no list that a person wrote; every span in one would read it from its beginning. */
const longestLine = 1000;

const tablesOf = new WeakMap<TextView, readonly Table[]>();

/**
 * What stands at the head of the column in which a span begins, where the text holds lists in columns (CSV with semicolon,
 * comma or tab, tables with bars); else null. A head is a line of words only, with lines of as many cells below it. Read once
 * per view. The columns of an SQL statement (INSERT INTO … (…) VALUES …) count as heads too.
 *
 * @example
 * const view = textView("Name;Geburtsdatum\nBecker, Ralf;1969-07-30");
 * columnCue(view, { start: 31 }); // "Geburtsdatum"
 */
export function columnCue(view: TextView, { start }: { readonly start: number }): string | null {
  let tables = tablesOf.get(view);
  if (tables === undefined) {
    tables = findTables(view.plain);
    tablesOf.set(view, tables);
  }
  const table = tableAt(tables, start);
  if (table === null) return insertedColumn(view.plain, start);
  const lineStart = view.plain.lastIndexOf("\n", start - 1) + 1;
  const before = view.plain.slice(lineStart, start);
  return table.headers[cellsOf(before, table.separator, false).length - 1] ?? null;
}

/** Longer statements are no example that a person pasted. */
const longestStatement = 800;
const insertion = /\binsert\s+into\s+[\w."`]{1,60}\s*\(([^()]{1,300})\)\s*values\s*/gi;

/** The column of a value in "INSERT INTO members (id, geb) VALUES (1, '1990-05-12')". */
function insertedColumn(plain: string, start: number): string | null {
  const before = plain.slice(Math.max(0, start - longestStatement), start);
  if (!/values/i.test(before)) return null;
  const statement = Array.from(before.matchAll(insertion)).at(-1);
  if (statement === undefined) return null;
  const rows = before.slice(statement.index + statement[0].length);
  const row = rows.slice(rows.lastIndexOf("(") + 1);
  if (!rows.includes("(") || row.includes(")") || rows.includes(";")) return null;
  const values = row.replace(/'[^']*'/g, "").split(",").length;
  return (statement[1] ?? "").split(",")[values - 1]?.replace(/["`]/g, "").trim() ?? null;
}

/** Tables stand in order and do not overlap. */
function tableAt(tables: readonly Table[], start: number): Table | null {
  let low = 0;
  let high = tables.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const table = tables[middle];
    if (table === undefined) return null;
    if (start < table.start) high = middle - 1;
    else if (start >= table.end) low = middle + 1;
    else return table;
  }
  return null;
}

function findTables(plain: string): readonly Table[] {
  if (!plain.includes("\n")) return [];
  const tables: Table[] = [];
  const lines = linesOf(plain);
  for (let index = 0; index + 1 < lines.length; index++) {
    const table = tableFrom(plain, lines, index);
    if (table === null) continue;
    tables.push(table.table);
    index = table.last;
  }
  return tables;
}

function tableFrom(plain: string, lines: readonly Line[], head: number): { table: Table; last: number } | null {
  const line = lines[head];
  const first = lines[head + 1];
  if (line === undefined || first === undefined || line.end - line.start > longestLine) return null;
  const text = plain.slice(line.start, line.end);
  const separator = separators.find((candidate) => text.includes(candidate));
  if (separator === undefined || /\d{3}/.test(text)) return null;
  const headers = cellsOf(text, separator, true);
  if (headers.length < 2 || !headers.every(isHeader)) return null;
  let last = head;
  for (let next = lines[last + 1]; next !== undefined; next = lines[last + 1]) {
    if (next.end - next.start > longestLine) break;
    if (!hasCells(plain.slice(next.start, next.end), separator, headers.length)) break;
    last += 1;
  }
  if (last === head) return null;
  return { table: { start: first.start, end: lines[last]?.end ?? first.end, separator, headers }, last };
}

/** A word or a few: "Geburtsdatum", "Tel. privat", or nothing (the edge of a table with bars). */
function isHeader(cell: string): boolean {
  return cell.length <= 40 && cell.split(" ").length <= 4 && /^[\p{L}\d ._()/*#,-]*$/u.test(cell);
}

/** Lines of bars may leave out the outer ones, rows of a list the empty cells at the end. */
function hasCells(line: string, separator: string, count: number): boolean {
  const cells = cellsOf(line, separator, false).length;
  if (separator === ",") return cells === count;
  return cells >= 2 && cells <= count && cells >= count - 2;
}

/** The cells of a line. Separators inside quotation marks do not count. */
function cellsOf(line: string, separator: string, trim: boolean): readonly string[] {
  const cells: string[] = [];
  let from = 0;
  let quoted = false;
  for (let index = 0; index <= line.length; index++) {
    const character = line.charAt(index);
    if (character === '"') quoted = !quoted;
    if (index < line.length && (quoted || character !== separator)) continue;
    const cell = line.slice(from, index);
    cells.push(trim ? cell.trim().replace(/^"|"$/g, "") : cell);
    from = index + 1;
  }
  return cells;
}

function linesOf(plain: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= plain.length; ) {
    const lineEnd = plain.indexOf("\n", start);
    const end = lineEnd === -1 ? plain.length : lineEnd;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}
