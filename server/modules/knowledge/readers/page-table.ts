import { columnsOf, type Interval } from "./page-gutters.ts";
import type { Row } from "./page-segments.ts";

/** A row of a table with one text per column; empty where the cell is. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly size: number;
}

/** Distances between lines differ by at least this factor where rows of a table stand apart. */
const apart = 1.25;

/** The rows of a table; lines that belong to the row above (a wrapped cell) are joined to it. */
export function tableRows(table: { readonly rows: readonly Row[]; readonly gutters: readonly Interval[] }): TableRow[] {
  const distances = table.rows.slice(1).map((row, index) => (table.rows[index]?.y ?? row.y) - row.y);
  const limit = rowDistance(distances);
  const rows: { cells: string[]; size: number }[] = [];
  for (const [index, row] of table.rows.entries()) {
    const cells = columnsOf(row.segments, table.gutters).map((cell) => cell.map((segment) => segment.text).join(" "));
    const distance = distances[index - 1] ?? Number.POSITIVE_INFINITY;
    const above = rows.at(-1);
    const wrapped = limit === null ? cells[0] === "" : distance < limit;
    if (above !== undefined && wrapped)
      above.cells = above.cells.map((cell, column) => joinCell(cell, cells[column] ?? ""));
    else rows.push({ cells, size: row.size });
  }
  return rows;
}

/** Lines nearer than this belong to one row; null where all lines have the same distance. */
function rowDistance(distances: readonly number[]): number | null {
  const near = Math.min(...distances);
  const far = Math.max(...distances);
  return distances.length > 0 && far > near * apart ? near + (far - near) * 0.4 : null;
}

function joinCell(above: string, below: string): string {
  if (above === "" || below === "") return above + below;
  const hyphenated = /\p{L}-$/u.test(above) && /^\p{Ll}/u.test(below);
  return hyphenated ? above.slice(0, -1) + below : `${above} ${below}`;
}
