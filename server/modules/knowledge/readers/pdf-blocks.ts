import type { Block } from "../reading/block.ts";
import type { Line } from "./pdf-lines.ts";
import { normalBullet } from "./read-text.ts";
import { tableOfRows } from "./table-of-rows.ts";

const bullet = /^(?:[-•–·▪◦●]|\d{1,2}[.)])\s+\S/u;
const headingMaxLength = 120;
/** More than this many sizes from line to line and a new paragraph begins. */
const paragraphGap = 1.75;

/** Blocks of all pages: larger type is a heading, a wider gap a new paragraph, repeated edges of pages are left out. */
export function blocksOfPages(pages: readonly (readonly Line[])[]): Block[] {
  const sizes = headingSizes(pages);
  const repeated = repeatedEdges(pages);
  return pages.flatMap((lines, index) => {
    const kept = lines.filter((line, place) => !(isEdge(lines, place) && repeated.has(edgeKey(line))));
    return blocksOfPage(kept, index + 1, sizes);
  });
}

interface Sizes {
  readonly body: number;
  /** Sizes above the body's, largest first: their place is the level. */
  readonly headings: readonly number[];
}

function headingSizes(pages: readonly (readonly Line[])[]): Sizes {
  const letters = new Map<number, number>();
  for (const line of pages.flat()) {
    const size = Math.round(line.size * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + line.text.length);
  }
  const body = [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  return { body, headings: [...letters.keys()].filter((size) => size > body * 1.12).sort((a, b) => b - a) };
}

function isEdge(lines: readonly Line[], place: number): boolean {
  return place < 2 || place >= lines.length - 2;
}

function edgeKey(line: Line): string {
  return line.text.replace(/\d+/gu, "#");
}

/** Running titles and page numbers: first or last lines that stand on more than half of at least four pages. */
function repeatedEdges(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  if (pages.length < 4) return new Set();
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const keys = new Set(lines.filter((_, place) => isEdge(lines, place)).map(edgeKey));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > pages.length / 2).map(([key]) => key));
}

function blocksOfPage(lines: readonly Line[], page: number, sizes: Sizes): Block[] {
  const blocks: Block[] = [];
  let group: Line[] = [];
  const close = () => {
    if (group.length > 0) blocks.push(...blocksOfGroup(group, page, sizes));
    group = [];
  };
  for (const line of lines) {
    const previous = group.at(-1);
    if (previous !== undefined && begins(line, previous, sizes)) close();
    group.push(line);
  }
  close();
  return blocks;
}

/** Whether a line begins something new: after a wide gap, in another size, or with another table. */
function begins(line: Line, previous: Line, sizes: Sizes): boolean {
  if (line.row !== null || previous.row !== null) return line.row?.table !== previous.row?.table;
  return line.gap > paragraphGap || levelOf(line, sizes) !== levelOf(previous, sizes);
}

/** 0 for running text. */
function levelOf(line: Line, sizes: Sizes): number {
  return Math.min(sizes.headings.indexOf(Math.round(line.size * 2) / 2) + 1, 6);
}

function blocksOfGroup(group: readonly Line[], page: number, sizes: Sizes): Block[] {
  const [first] = group;
  const rows = group.flatMap(({ row }) => (row === null ? [] : [row.cells]));
  if (rows.length > 0) return tableOfRows(rows, { header: null }).map((block): Block => ({ ...block, page }));
  const level = first === undefined ? 0 : levelOf(first, sizes);
  const text = joinLines(group.map((line) => line.text));
  if (level > 0 && text.length <= headingMaxLength) return [{ kind: "heading", level, text, page }];
  if (group.length > 1 && group.every((line) => line.text.includes(" | "))) {
    return [{ kind: "table", header: null, rows: group.map((line) => line.text), page }];
  }
  const start = group.findIndex((line) => bullet.test(line.text));
  if (start === -1) return [{ kind: "paragraph", text, page }];
  const before = joinLines(group.slice(0, start).map((line) => line.text));
  const list: Block = { kind: "list", items: listItems(group.slice(start)), page };
  return before === "" ? [list] : [{ kind: "paragraph", text: before, page }, list];
}

function listItems(lines: readonly Line[]): string[] {
  const items: string[][] = [];
  for (const line of lines) {
    if (bullet.test(line.text) || items.length === 0) items.push([line.text]);
    else items.at(-1)?.push(line.text);
  }
  return items.map((parts) => normalBullet(joinLines(parts)));
}

/** Joins wrapped lines and takes back hyphenation (`Daten-` + `schutz`; `Daten-` + `und` keeps its hyphen). */
function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    if (text === "") return line;
    if (/\p{L}[-\u00ad]$/u.test(text) && /^\p{Ll}/u.test(line) && !/^(?:und|oder|bzw|and|or)\b/u.test(line)) {
      return text.slice(0, -1) + line;
    }
    return /\p{L}-$/u.test(text) && /^\p{Lu}/u.test(line) ? text + line : `${text} ${line}`;
  }, "");
}
