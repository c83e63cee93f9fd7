import type { Block, BlockContent, Reader } from "../reading/block.ts";
import { UnreadableFile } from "../reading/errors.ts";
import { textMaxLength } from "../reading/limits.ts";
import { decodeText } from "./decode-text.ts";

const bullet = /^\s{0,6}(?:[-*•–·▪◦]|\d{1,3}[.)]|[a-z]\))\s+/u;

/** Reads plain text: blank lines part paragraphs, lines with bullets or numbers are a list. Form feeds begin a page. */
export const readText: Reader = async ({ bytes }) => {
  const text = decodeText(bytes);
  if (text.length > textMaxLength) throw new UnreadableFile("file-too-much-text", { limit: textMaxLength });
  return { title: null, blocks: blocksOfText(text) };
};

/** Blocks of plain text. */
export function blocksOfText(text: string): Block[] {
  const pages = text.replace(/\r\n?/gu, "\n").split("\f");
  return pages.flatMap((page, index) => {
    const number = pages.length > 1 ? index + 1 : null;
    return page
      .split(/\n[ \t]*\n+/u)
      .flatMap((part) => blocksOfPart(part).map((block): Block => ({ ...block, page: number })));
  });
}

/** A part between blank lines: runs of list lines and of others. */
function blocksOfPart(part: string): BlockContent[] {
  const blocks: BlockContent[] = [];
  let items: string[] = [];
  let lines: string[] = [];
  const closeParagraph = () => {
    const text = lines.join("\n").trim();
    if (text !== "") blocks.push({ kind: "paragraph", text: joinLines(text) });
    lines = [];
  };
  const closeList = () => {
    if (items.length > 0) blocks.push({ kind: "list", items });
    items = [];
  };
  for (const line of part.split("\n")) {
    if (bullet.test(line)) {
      closeParagraph();
      items.push(normalBullet(line));
    } else if (items.length > 0 && /^\s{2,}\S/u.test(line)) {
      items.push(`${items.pop() ?? ""} ${line.trim()}`);
    } else {
      closeList();
      lines.push(line);
    }
  }
  closeParagraph();
  closeList();
  return blocks;
}

/** Brings bullets to `- ` and keeps numbers. */
export function normalBullet(line: string): string {
  return line.trim().replace(/^[-*•–·▪◦]\s+/u, "- ");
}

/** Lines of a wrapped paragraph become one; short lines (addresses, verses) stay lines. */
function joinLines(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  const longest = Math.max(...lines.map((line) => line.length));
  return lines.join(longest > 50 ? " " : "\n");
}
