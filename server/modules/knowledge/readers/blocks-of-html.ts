import type { BlockContent } from "../reading/block.ts";

/** The part of the DOM that reading needs; linkedom's nodes have it. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<HtmlNode>;
}

const textNode = 3;
const elementNode = 1;
const ignored = new Set([
  "SCRIPT",
  "STYLE",
  "NOSCRIPT",
  "TEMPLATE",
  "SVG",
  "IFRAME",
  "OBJECT",
  "BUTTON",
  "SELECT",
  "HEAD",
]);
const blockElements = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6
   HEADER HR HTML LI MAIN NAV OL P PRE SECTION SUMMARY TABLE UL`.split(/\s+/u),
);

/** The blocks below an element in reading order. Deep nesting is walked without recursion in the block level. */
export function blocksOfHtml(root: HtmlNode): BlockContent[] {
  const blocks: BlockContent[] = [];
  let inline = "";
  const closeParagraph = () => {
    const text = tidy(inline);
    if (text !== "") blocks.push({ kind: "paragraph", text });
    inline = "";
  };
  const stack: Iterator<HtmlNode>[] = [iterate(root)];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const next = top.next();
    if (next.done === true) {
      stack.pop();
      closeParagraph();
      continue;
    }
    const node = next.value;
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === textNode || (node.nodeType === elementNode && !hasBlock(node, name))) {
      inline += inlineText(node);
    } else if (node.nodeType === elementNode && !ignored.has(name)) {
      closeParagraph();
      const block = blockOf(node, name);
      if (block === null) stack.push(iterate(node));
      else blocks.push(...block);
    }
  }
  return blocks;
}

function iterate(node: HtmlNode): Iterator<HtmlNode> {
  return node.childNodes[Symbol.iterator]();
}

/** Whether an element is a block or holds one (a link around a whole card, say). */
function hasBlock(node: HtmlNode, name: string): boolean {
  if (ignored.has(name) || blockElements.has(name)) return true;
  for (const child of node.childNodes) {
    if (child.nodeType === elementNode && hasBlock(child, child.nodeName.toUpperCase())) return true;
  }
  return false;
}

/** The block an element is, or null for one that only groups others. */
function blockOf(node: HtmlNode, name: string): BlockContent[] | null {
  const heading = /^H([1-6])$/u.exec(name);
  if (heading !== null) {
    const text = tidy(inlineText(node)).replaceAll("\n", " ");
    return text === "" ? [] : [{ kind: "heading", level: Number(heading[1]), text }];
  }
  if (name === "UL" || name === "OL") {
    const items = listItems(node, name === "OL", "");
    return items.length === 0 ? [] : [{ kind: "list", items }];
  }
  if (name === "TABLE") return tableOf(node);
  if (name === "PRE") {
    const text = (node.textContent ?? "").replace(/^\n|\s+$/gu, "");
    return text === "" ? [] : [{ kind: "code", text }];
  }
  return null;
}

function listItems(list: HtmlNode, ordered: boolean, indent: string): string[] {
  const items: string[] = [];
  let number = 0;
  for (const item of list.childNodes) {
    if (item.nodeName.toUpperCase() !== "LI") continue;
    number++;
    const nested: string[] = [];
    let own = "";
    for (const child of item.childNodes) {
      const name = child.nodeName.toUpperCase();
      if (name === "UL" || name === "OL") nested.push(...listItems(child, name === "OL", `${indent}  `));
      else own += ` ${inlineText(child)}`;
    }
    const text = tidy(own).replaceAll("\n", " ");
    if (text !== "") items.push(`${indent}${ordered ? `${number}.` : "-"} ${text}`);
    items.push(...nested);
  }
  return items;
}

function tableOf(table: HtmlNode): BlockContent[] {
  const rows: { readonly cells: readonly string[]; readonly header: boolean }[] = [];
  collectRows(table, rows);
  const texts = rows.map((row) => row.cells.join(" | "));
  if (texts.every((text) => text.replaceAll("|", "").trim() === "")) return [];
  if (rows.every((row) => row.cells.length < 2)) {
    return texts.filter((text) => text !== "").map((text) => ({ kind: "paragraph", text }));
  }
  const [first = "", ...rest] = texts;
  return rows[0]?.header === true && rest.length > 0
    ? [{ kind: "table", header: first, rows: rest }]
    : [{ kind: "table", header: null, rows: texts }];
}

function collectRows(node: HtmlNode, rows: { cells: readonly string[]; header: boolean }[]): void {
  for (const child of node.childNodes) {
    const name = child.nodeName.toUpperCase();
    if (name === "TR") {
      const cells = [...child.childNodes].filter((cell) => /^T[DH]$/iu.test(cell.nodeName));
      rows.push({
        cells: cells.map((cell) => tidy(inlineText(cell)).replaceAll("\n", " ")),
        header: cells.length > 0 && cells.every((cell) => cell.nodeName.toUpperCase() === "TH"),
      });
    } else if (child.nodeType === elementNode && name !== "TABLE") collectRows(child, rows);
  }
}

/** The running text below a node; line breaks stay, blocks are parted by a blank. */
function inlineText(node: HtmlNode): string {
  if (node.nodeType === textNode) return (node.textContent ?? "").replace(/\s+/gu, " ");
  const name = node.nodeName.toUpperCase();
  if (node.nodeType !== elementNode || ignored.has(name)) return "";
  if (name === "BR") return "\n";
  let text = "";
  for (const child of node.childNodes) text += inlineText(child);
  if (name === "CODE" && text !== "" && !text.includes("`")) return `\`${text}\``;
  return blockElements.has(name) ? ` ${text} ` : text;
}

function tidy(text: string): string {
  return text
    .replace(/[\u00ad\u200b]/gu, "")
    .replace(/[^\S\n]+/gu, " ")
    .replace(/ ?\n ?/gu, "\n")
    .replace(/\n{2,}/gu, "\n")
    .trim();
}
