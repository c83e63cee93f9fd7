import type { BlockContent } from "../reading/block.ts";
import { tableOfRows } from "./table-of-rows.ts";

/**
 * A sheet's rows as tables and notes: an empty row parts two tables; rows with a single cell above a table are notes.
 */
export function tablesOfSheet(rows: readonly (readonly string[])[]): BlockContent[] {
  const blocks: BlockContent[] = [];
  let group: (readonly string[])[] = [];
  const close = () => {
    blocks.push(...blocksOfGroup(group));
    group = [];
  };
  for (const row of rows) {
    if (row.every((cell) => cell.trim() === "")) close();
    else group.push(row);
  }
  close();
  return blocks;
}

function blocksOfGroup(rows: readonly (readonly string[])[]): BlockContent[] {
  const filled = (row: readonly string[]) => row.filter((cell) => cell.trim() !== "");
  const start = rows.findIndex((row) => filled(row).length > 1);
  const notes = (start === -1 ? rows : rows.slice(0, start)).map(
    (row): BlockContent => ({ kind: "paragraph", text: filled(row).join(" ").replace(/\s+/gu, " ").trim() }),
  );
  return start === -1 ? notes : [...notes, ...tableOfRows(rows.slice(start), { header: null })];
}
