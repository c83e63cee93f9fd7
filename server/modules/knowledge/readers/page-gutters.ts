import type { Row, Segment } from "./page-segments.ts";

/** A stretch of a page's width, in points. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** White narrower than this many type sizes is none that runs between columns. */
const gutterSizes = 0.9;

/** Rows that follow each other, with the white that all of them leave. */
export interface Stack {
  readonly rows: readonly Row[];
  readonly free: readonly Interval[];
  /** White with text on both sides of it: what parts columns. */
  readonly gutters: readonly Interval[];
}

/** A stack without rows: all is white. */
export const emptyStack: Stack = {
  rows: [],
  free: [{ from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }],
  gutters: [],
};

/** The stack with one more row below it, or above it. */
export function withRow(stack: Stack, row: Row, where: "above" | "below" = "below"): Stack {
  const rows = where === "below" ? [...stack.rows, row] : [row, ...stack.rows];
  const free = leaveFree(stack.free, row);
  return { rows, free, gutters: guttersOf(free, rows) };
}

function leaveFree(free: readonly Interval[], row: Row): readonly Interval[] {
  let left = [...free];
  for (const { x, right } of row.segments) {
    left = left.flatMap(({ from, to }) => {
      if (right <= from || x >= to) return [{ from, to }];
      const parts = [
        { from, to: x },
        { from: right, to },
      ];
      return parts.filter((part) => part.to - part.from >= row.size * gutterSizes);
    });
  }
  return left;
}

function guttersOf(free: readonly Interval[], rows: readonly Row[]): Interval[] {
  return free.filter(
    ({ from, to }) =>
      Number.isFinite(from) &&
      Number.isFinite(to) &&
      rows.some((row) => row.segments.some((segment) => segment.right <= from)) &&
      rows.some((row) => row.segments.some((segment) => segment.x >= to)),
  );
}

/** The segments of a row, or of several, column by column. */
export function columnsOf(segments: readonly Segment[], gutters: readonly Interval[]): Segment[][] {
  const columns = Array.from({ length: gutters.length + 1 }, (): Segment[] => []);
  for (const segment of segments) columns[gutters.filter(({ from }) => segment.x >= from).length]?.push(segment);
  return columns;
}
