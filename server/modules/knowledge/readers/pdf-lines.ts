import { type Band, bandsOf } from "./page-bands.ts";
import { columnsOf } from "./page-gutters.ts";
import { type PlacedText, type Row, rowsOf, type Segment, segmentsOf } from "./page-segments.ts";
import { tableRows } from "./page-table.ts";

/** A line of a page in reading order. `gap` is the distance to the line before, in its own sizes. */
export interface Line {
  readonly text: string;
  readonly size: number;
  readonly gap: number;
  /** The cells of a row of a table; rows of one table have its number on this page. Null for running text. */
  readonly row: { readonly table: number; readonly cells: readonly string[] } | null;
}

/** Columns inside of columns inside of columns: no page has more. */
const depthMax = 4;

/**
 * Puts a page's pieces together to lines in reading order: from top to bottom, columns of running text one after the
 * other, rows of tables with their cells. The order in which the page draws its pieces only matters inside a line.
 * Columns are found by the white that runs down between them, as in the XY-cut of Nagy and Seth (1984).
 */
export function linesOf(pieces: readonly PlacedText[]): Line[] {
  return readRows(rowsOf(segmentsOf(pieces)), { depth: 0, tables: { count: 0 } });
}

interface Place {
  readonly depth: number;
  readonly tables: { count: number };
}

function readRows(rows: readonly Row[], place: Place): Line[] {
  const lines: Line[] = [];
  let lowest: Row | null = null;
  for (const band of bandsOf(rows)) {
    const found = readBand(band, lowest, place);
    lines.push(...found);
    lowest = band.rows.at(-1) ?? lowest;
  }
  return lines;
}

function readBand(band: Band, above: Row | null, place: Place): Line[] {
  if (band.kind === "columns" && place.depth < depthMax) {
    const segments = band.rows.flatMap((row) => row.segments);
    const columns = columnsOf(segments, band.gutters).map((column) =>
      readRows(rowsOf(column), { ...place, depth: place.depth + 1 }),
    );
    return columns.flatMap((lines, index) => joinColumn(columns[index - 1] ?? [], lines));
  }
  if (band.kind === "table") {
    const table = ++place.tables.count;
    return tableRows(band).map(({ cells, size }) => ({ text: cells.join(" | "), size, gap: 1, row: { table, cells } }));
  }
  return band.rows.map((row, index) => lineOf(row, index === 0 ? above : (band.rows[index - 1] ?? null)));
}

/** A paragraph that runs on at the top of the next column stays one. */
function joinColumn(before: readonly Line[], lines: readonly Line[]): Line[] {
  const last = before.at(-1)?.text ?? "";
  const [first, ...rest] = lines;
  if (first === undefined || last === "") return [...lines];
  const runsOn = !/[.!?:;]["“”»)]?$/u.test(last) && /^[\p{Ll}\d(]/u.test(first.text);
  return [{ ...first, gap: runsOn ? 1 : Number.POSITIVE_INFINITY }, ...rest];
}

function lineOf(row: Row, above: Row | null): Line {
  const gap = above === null ? Number.POSITIVE_INFINITY : Math.abs(above.y - row.y) / Math.max(row.size, 1);
  return { text: joinSegments(row.segments), size: row.size, gap, row: null };
}

/** Wide white space between two segments of a lone line parts cells. */
function joinSegments(segments: readonly Segment[]): string {
  return segments
    .map((segment, index) => {
      const before = segments[index - 1];
      if (before === undefined) return segment.text;
      return segment.x - before.right > segment.size * 1.8 ? ` | ${segment.text}` : ` ${segment.text}`;
    })
    .join("")
    .replace(/\s+/gu, " ")
    .trim();
}
