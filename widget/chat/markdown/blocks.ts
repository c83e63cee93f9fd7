/** A block of Markdown. Texts inside are still inline Markdown, but for code. */
export type Block =
  | { readonly kind: "paragraph" | "heading" | "code"; readonly text: string }
  | { readonly kind: "list"; readonly start: number | null; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

const fence = /^ {0,3}(```+|~~~+)/;
const heading = /^ {0,3}#{1,6}\s+(.*?)\s*#*$/;
const listItem = /^(\s*)([-*+]|\d{1,9}[.)])(?:\s+|$)(.*)$/;
const tableRule = /^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$/;
const deepestList = 5;

/** Cuts Markdown into blocks. Takes any text, also one that breaks off in the middle of a block. */
export function parseBlocks(markdown: string, depth = 0): Block[] {
  const lines = markdown.replace(/\r\n?/g, "\n").split("\n");
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const taken =
      takeBlank(lines, at) ??
      takeCode(lines, at) ??
      takeHeading(lines, at) ??
      takeTable(lines, at) ??
      (depth < deepestList ? takeList(lines, at, depth) : null) ??
      takeParagraph(lines, at);
    if (taken.block !== null) blocks.push(taken.block);
    at = taken.next;
  }
  return blocks;
}

interface Taken {
  readonly block: Block | null;
  readonly next: number;
}

function lineAt(lines: readonly string[], at: number): string {
  return lines[at] ?? "";
}

function takeBlank(lines: readonly string[], at: number): Taken | null {
  return lineAt(lines, at).trim() === "" ? { block: null, next: at + 1 } : null;
}

function takeCode(lines: readonly string[], at: number): Taken | null {
  const opening = fence.exec(lineAt(lines, at))?.[1];
  if (opening === undefined) return null;
  const code: string[] = [];
  let next = at + 1;
  while (next < lines.length && !lineAt(lines, next).trimStart().startsWith(opening)) code.push(lineAt(lines, next++));
  return { block: { kind: "code", text: code.join("\n") }, next: next + 1 };
}

function takeHeading(lines: readonly string[], at: number): Taken | null {
  const text = heading.exec(lineAt(lines, at))?.[1];
  return text === undefined ? null : { block: { kind: "heading", text }, next: at + 1 };
}

function takeTable(lines: readonly string[], at: number): Taken | null {
  const rule = lineAt(lines, at + 1);
  if (!lineAt(lines, at).includes("|") || !rule.includes("|") || !tableRule.test(rule)) return null;
  const rows: string[][] = [];
  let next = at + 2;
  while (next < lines.length && lineAt(lines, next).includes("|")) rows.push(cells(lineAt(lines, next++)));
  return { block: { kind: "table", head: cells(lineAt(lines, at)), rows }, next };
}

function cells(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim());
}

function takeList(lines: readonly string[], at: number, depth: number): Taken | null {
  const first = listItem.exec(lineAt(lines, at));
  if (first === null) return null;
  const ordered = /\d/.test(first[2] ?? "");
  const items: string[][] = [];
  let next = at;
  while (next < lines.length) {
    const line = lineAt(lines, next);
    const marker = listItem.exec(line);
    const nested = marker !== null && (marker[1] ?? "").length >= (first[1] ?? "").length + 2;
    if (marker !== null && !nested) {
      if (/\d/.test(marker[2] ?? "") !== ordered) break;
      items.push([marker[3] ?? ""]);
    } else if (!continues(lines, next)) break;
    else items.at(-1)?.push(line.replace(/^\s{1,4}/, ""));
    next++;
  }
  const start = ordered ? Number.parseInt(first[2] ?? "1", 10) : null;
  return { block: { kind: "list", start, items: items.map((item) => parseBlocks(item.join("\n"), depth + 1)) }, next };
}

/** A line goes on with a list: it is indented, follows directly as text, or is a blank line before one that does. */
function continues(lines: readonly string[], at: number): boolean {
  const line = lineAt(lines, at);
  if (line.trim() !== "")
    return /^\s{2,}/.test(line) || (lineAt(lines, at - 1).trim() !== "" && !startsBlock(lines, at));
  const following = lineAt(lines, at + 1);
  return following.trim() !== "" && (/^\s{2,}/.test(following) || listItem.test(following));
}

function startsBlock(lines: readonly string[], at: number): boolean {
  const line = lineAt(lines, at);
  return fence.test(line) || heading.test(line) || listItem.test(line) || takeTable(lines, at) !== null;
}

function takeParagraph(lines: readonly string[], at: number): Taken {
  const text = [lineAt(lines, at)];
  let next = at + 1;
  while (next < lines.length && lineAt(lines, next).trim() !== "" && !startsBlock(lines, next)) {
    text.push(lineAt(lines, next++));
  }
  return {
    block: { kind: "paragraph", text: text.map((line) => line.replace(/^\s*>\s?/, "").trim()).join("\n") },
    next,
  };
}
