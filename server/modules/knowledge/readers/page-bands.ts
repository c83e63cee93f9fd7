import { columnsOf, emptyStack, type Interval, type Stack, withRow } from "./page-gutters.ts";
import type { Row, Segment } from "./page-segments.ts";

/** Rows that follow each other and belong together. */
export type Band =
  | { readonly kind: "rows"; readonly rows: readonly Row[] }
  | {
      readonly kind: "columns" | "table";
      readonly rows: readonly Row[];
      readonly gutters: readonly Interval[];
    };

/** A distance of this many type sizes ends a table or columns where what follows has fewer of them. */
const breakSizes = 2;
/** Rows above the first one that shows a gutter which may belong to its columns. */
const lookBack = 8;
/** One column of running text has at least this many lines … */
const columnLines = 3;
/** … and all have lines of this many characters on average; cells of a table are shorter. */
const columnLetters = 24;

/** Parts a page's rows into running text, columns and tables, from top to bottom. */
export function bandsOf(rows: readonly Row[]): Band[] {
  const bands: Band[] = [];
  let plain: Row[] = [];
  let stack = emptyStack;
  const closePlain = () => {
    if (plain.length > 0) bands.push({ kind: "rows", rows: plain });
    plain = [];
  };
  const closeStack = () => {
    if (stack.rows.length > 0) bands.push(...classify(stack));
    stack = emptyStack;
  };
  for (const row of rows) {
    const grown = stack.rows.length === 0 ? emptyStack : withRow(stack, row);
    if (grown.gutters.length > 0 && !ends(stack, grown)) {
      stack = grown;
      continue;
    }
    closeStack();
    const begun = stackEndingWith(row, plain);
    if (begun.gutters.length === 0) plain.push(row);
    else {
      plain = plain.slice(0, plain.length - begun.rows.length + 1);
      closePlain();
      stack = begun;
    }
  }
  closeStack();
  closePlain();
  return bands.reduce<Band[]>(joinAlike, []);
}

/** Columns that a gap across all of them had parted are the same columns. */
function joinAlike(bands: Band[], band: Band): Band[] {
  const last = bands.at(-1);
  if (last?.kind !== "columns" || band.kind !== "columns") return [...bands, band];
  const stack = [...last.rows, ...band.rows].reduce((grown, row) => withRow(grown, row), emptyStack);
  if (stack.gutters.length !== last.gutters.length) return [...bands, band];
  return [...bands.slice(0, -1), { kind: "columns", rows: stack.rows, gutters: stack.gutters }];
}

/** Whether the last row of `grown` begins something else: it stands apart, below running text or with fewer columns. */
function ends(stack: Stack, grown: Stack): boolean {
  const [above, row] = grown.rows.slice(-2);
  if (above === undefined || row === undefined || !isApart(above, row)) return false;
  return grown.gutters.length < stack.gutters.length || isRunningText(columnsOfStack(stack));
}

function isApart(above: Row, row: Row): boolean {
  return above.y - row.y > breakSizes * Math.min(row.size, above.size);
}

function columnsOfStack({ rows, gutters }: Stack): Segment[][] {
  return columnsOf(
    rows.flatMap((row) => row.segments),
    gutters,
  );
}

/** The row with as many of the plain rows right above it as leave a gutter free together with it. */
function stackEndingWith(row: Row, plain: readonly Row[]): Stack {
  let stack = withRow(emptyStack, row);
  let best = stack;
  for (const above of plain.slice(-lookBack).reverse()) {
    const [below] = stack.rows;
    if (below !== undefined && isApart(above, below)) break;
    const grown = withRow(stack, above, "above");
    if (grown.gutters.length < best.gutters.length || grown.free.length < 2) break;
    stack = grown;
    if (grown.gutters.length > 0) best = grown;
  }
  return best;
}

function classify(stack: Stack): Band[] {
  const { rows, gutters } = stack;
  const columns = columnsOfStack(stack);
  if (isRunningText(columns) && overlap(columns)) return [{ kind: "columns", rows, gutters }];
  const isFull = (row: Row) => columnsOf(row.segments, gutters).filter((cell) => cell.length > 0).length > 1;
  const start = rows.findIndex(isFull);
  if (rows.filter(isFull).length < 2) return [{ kind: "rows", rows }];
  const head = rows.slice(0, start);
  const table: Band = { kind: "table", rows: rows.slice(start), gutters };
  return head.length === 0 ? [table] : [{ kind: "rows", rows: head }, table];
}

function isRunningText(columns: readonly (readonly Segment[])[]): boolean {
  const letters = (column: readonly Segment[]) =>
    column.reduce((sum, segment) => sum + segment.text.length, 0) / Math.max(column.length, 1);
  return (
    columns.some((column) => column.length >= columnLines) &&
    columns.every((column) => letters(column) >= columnLetters)
  );
}

/** Whether columns stand beside each other at least in part: a block right above another one is no column of it. */
function overlap(columns: readonly (readonly Segment[])[]): boolean {
  const spans = columns.map((column) => ({
    top: Math.max(...column.map((segment) => segment.y)),
    bottom: Math.min(...column.map((segment) => segment.y)),
  }));
  return spans.every((span, index) => {
    const before = spans[index - 1];
    return before === undefined || (span.top >= before.bottom && before.top >= span.bottom);
  });
}
