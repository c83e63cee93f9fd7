import { lexer, type MarkedToken, type Token, type Tokens } from "marked";
import type { Block, BlockContent, Reader } from "../reading/block.ts";
import { UnreadableFile } from "../reading/errors.ts";
import { textMaxLength } from "../reading/limits.ts";
import { decodeText } from "./decode-text.ts";

/** Reads Markdown by its tokens; the title is the first heading of level 1, or `title` in the front matter. */
export const readMarkdown: Reader = async ({ bytes }) => {
  const text = decodeText(bytes);
  if (text.length > textMaxLength) throw new UnreadableFile("file-too-much-text", { limit: textMaxLength });
  const { body, title } = cutFrontMatter(text);
  const blocks = lexer(body).flatMap(blocksOf);
  const first = blocks.find((block) => block.kind === "heading");
  return {
    title: title ?? (first?.kind === "heading" && first.level === 1 ? first.text : null),
    blocks: blocks.map((block): Block => ({ ...block, page: null })),
  };
};

function cutFrontMatter(text: string): { body: string; title: string | null } {
  const match = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\r?\n/u.exec(text);
  if (match === null) return { body: text, title: null };
  const title = /^title:\s*["']?(.+?)["']?\s*$/mu.exec(match[1] ?? "")?.[1] ?? null;
  return { body: text.slice(match[0].length), title };
}

function blocksOf(token: Token): BlockContent[] {
  const known = token as MarkedToken; // without extensions marked makes no other; its open union would not narrow
  switch (known.type) {
    case "heading":
      return [{ kind: "heading", level: known.depth, text: inlineText(token) }];
    case "paragraph":
    case "text":
      return nonEmpty({ kind: "paragraph", text: inlineText(token) });
    case "code":
      return nonEmpty({ kind: "code", text: known.text });
    case "list":
      return nonEmpty({ kind: "list", items: listItems(known, "") });
    case "table":
      return [tableOf(known)];
    case "blockquote":
      return known.tokens.flatMap(blocksOf);
    case "html":
      return nonEmpty({ kind: "paragraph", text: withoutTags(known.text) });
    default:
      return [];
  }
}

function nonEmpty(block: Exclude<BlockContent, { kind: "table" }>): BlockContent[] {
  return (block.kind === "list" ? block.items.length > 0 : block.text.trim() !== "") ? [block] : [];
}

function listItems(list: Tokens.List, indent: string): string[] {
  const start = typeof list.start === "number" ? list.start : 1;
  return list.items.flatMap((item, index) => {
    const own: string[] = [];
    const nested: string[] = [];
    for (const token of item.tokens) {
      if (token.type === "list")
        nested.push(...listItems(token as Tokens.List, `${indent}  `)); // checked on this line
      else own.push(...blocksOf(token).map(textOfBlock));
    }
    const text = own
      .join(" ")
      .replace(/\s*\n\s*/gu, " ")
      .trim();
    return [`${indent}${list.ordered ? `${start + index}.` : "-"} ${text}`, ...nested];
  });
}

function textOfBlock(block: BlockContent): string {
  if (block.kind === "list") return block.items.join(" ");
  if (block.kind === "table") return [block.header ?? "", ...block.rows].join(" ");
  return block.text;
}

function tableOf(table: Tokens.Table): BlockContent {
  const row = (cells: readonly Tokens.TableCell[]) =>
    cells.map((cell) => inlineText(cell).replace(/\s+/gu, " ").trim()).join(" | ");
  return { kind: "table", header: row(table.header), rows: table.rows.map(row) };
}

/** The words of an inline text: emphasis and links fall away, code keeps its marks, because it is typed as it stands. */
function inlineText(token: { readonly raw?: string; readonly text?: string; readonly tokens?: Token[] }): string {
  if (token.tokens === undefined) return token.text ?? token.raw ?? "";
  return token.tokens.map(inlinePart).join("").trim();
}

function inlinePart(token: Token): string {
  switch (token.type) {
    case "codespan":
      return token.raw;
    case "br":
      return "\n";
    case "html":
      return withoutTags(token.raw);
    case "image":
      return (token as Tokens.Image).text; // checked on the line above
    case "escape":
      return (token as Tokens.Escape).text; // checked on the line above
    default:
      if ("tokens" in token && token.tokens !== undefined) return token.tokens.map(inlinePart).join("");
      return unescaped((token as Tokens.Text).text ?? token.raw).replace(/\s*\n\s*/gu, " "); // every other inline token has text
  }
}

function withoutTags(html: string): string {
  return html.replace(/<!--[\s\S]*?-->|<[^>]*>/gu, " ").replace(/\s+/gu, " ");
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", nbsp: " " };

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39|nbsp);/gu, (whole, name: string) => entities[name] ?? whole);
}
