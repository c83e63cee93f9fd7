import type { BlockContent } from "../reading/block.ts";

/**
 * A table as blocks: empty rows and columns at its edges fall away, a table of one column is paragraphs. `header` says
 * whether the first row heads the others; null where the format does not know and the cells must tell.
 */
export function tableOfRows(
  cells: readonly (readonly string[])[],
  { header }: { readonly header: boolean | null },
): BlockContent[] {
  const rows = withoutEmptyColumns(cells.map((row) => row.map(tidy)).filter((row) => row.some((cell) => cell !== "")));
  if (rows.length === 0) return [];
  if (rows.every((row) => row.length < 2)) return rows.map(([text = ""]) => ({ kind: "paragraph", text }));
  const texts = rows.map((row) => row.join(" | "));
  const [first = "", ...rest] = texts;
  return (header ?? headsOthers(rows)) && rest.length > 0
    ? [{ kind: "table", header: first, rows: rest }]
    : [{ kind: "table", header: null, rows: texts }];
}

function tidy(cell: string): string {
  return cell.replace(/\s+/gu, " ").replaceAll("|", "/").trim();
}

function withoutEmptyColumns(rows: readonly (readonly string[])[]): string[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const kept = Array.from({ length: width }, (_, column) => column).filter((column) =>
    rows.some((row) => (row[column] ?? "") !== ""),
  );
  return rows.map((row) => kept.map((column) => row[column] ?? ""));
}

/** Names of columns are short, all there, all different, and hold no figures, unlike what stands below them. */
function headsOthers(rows: readonly (readonly string[])[]): boolean {
  const [first, ...rest] = rows;
  if (first === undefined || rest.length === 0) return false;
  const namesColumns =
    first.every((cell) => cell !== "" && cell.length <= 60 && !/^[\d.,\s%€$-]+$/u.test(cell)) &&
    new Set(first).size === first.length;
  const holdsData =
    rest.some((row) => row.some((cell) => /\d/u.test(cell))) && !first.some((cell) => /\d{2,}/u.test(cell));
  return namesColumns && (holdsData || rest.length > 2);
}
