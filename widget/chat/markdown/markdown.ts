import { type ComponentChildren, h } from "preact";
import { type Block, parseBlocks } from "./blocks.ts";
import { type Inline, parseInline } from "./inline.ts";

/** How a citation `[n]` looks is the caller's. */
export type RenderCitation = (number: number) => ComponentChildren;

/** Renders Markdown as elements: no HTML string is made anywhere, so nothing in a text can become markup or script. */
export function renderMarkdown(markdown: string, citation: RenderCitation): ComponentChildren[] {
  return parseBlocks(markdown).map((block) => renderBlock(block, citation));
}

function renderBlock(block: Block, citation: RenderCitation): ComponentChildren {
  switch (block.kind) {
    case "paragraph":
      return h("p", null, inline(block.text, citation));
    case "heading":
      return h("p", { class: "heading" }, h("strong", null, inline(block.text, citation)));
    case "code":
      return h("pre", { tabIndex: 0 }, h("code", null, block.text));
    case "list":
      return renderList(block, citation);
    case "table":
      return renderTable(block, citation);
  }
}

function renderList({ start, items }: Extract<Block, { kind: "list" }>, citation: RenderCitation): ComponentChildren {
  const rendered = items.map((blocks) =>
    h(
      "li",
      null,
      blocks.map((block, index) =>
        index === 0 && block.kind === "paragraph" ? inline(block.text, citation) : renderBlock(block, citation),
      ),
    ),
  );
  if (start === null) return h("ul", null, rendered);
  return h("ol", start === 1 ? null : { start }, rendered);
}

function renderTable({ head, rows }: Extract<Block, { kind: "table" }>, citation: RenderCitation): ComponentChildren {
  const row = (cells: readonly string[], tag: "th" | "td") =>
    h(
      "tr",
      null,
      cells.map((cell) => h(tag, tag === "th" ? { scope: "col" } : null, inline(cell, citation))),
    );
  const table = h("table", null, [
    h("thead", null, row(head, "th")),
    h(
      "tbody",
      null,
      rows.map((cells) => row(cells, "td")),
    ),
  ]);
  return h("div", { class: "table", tabIndex: 0 }, table);
}

function inline(text: string, citation: RenderCitation): ComponentChildren {
  return parseInline(text).map((piece) => renderInline(piece, citation));
}

function renderInline(piece: Inline, citation: RenderCitation): ComponentChildren {
  switch (piece.kind) {
    case "text":
      return piece.text;
    case "code":
      return h("code", null, piece.text);
    case "break":
      return h("br", null);
    case "citation":
      return citation(piece.number);
    case "strong":
    case "emphasis":
      return h(
        piece.kind === "strong" ? "strong" : "em",
        null,
        piece.children.map((child) => renderInline(child, citation)),
      );
    case "link":
      return renderLink(piece, citation);
  }
}

/** A link says where it leads, so that a label cannot pretend another address. */
function renderLink(link: Extract<Inline, { kind: "link" }>, citation: RenderCitation): ComponentChildren {
  const label = link.children.map((child) => renderInline(child, citation));
  const shown = link.children.map((child) => ("text" in child ? child.text : "")).join("");
  const attributes = { href: link.href, target: "_blank", rel: "noopener noreferrer nofollow" };
  const element = h("a", attributes, label);
  const showsTarget = shown === link.host || shown === link.href || `${shown}/` === link.href;
  return showsTarget ? element : [element, h("span", { class: "host" }, ` (${link.host})`)];
}
