import type { Language } from "@diskret/contract";
import type { Block, Document, Fact } from "./document.ts";
import { type DocumentAssets, documentAssetPath } from "./document-assets.ts";
import { escapeHtml } from "./escape-html.ts";
import { colophon, masthead, type PageFrame } from "./page-frame.ts";

/** Where a page takes its look from: the server's own files, or all within itself for a file that travels alone. */
export type PageLook =
  | { readonly assets: DocumentAssets; readonly frame: PageFrame }
  | { readonly assets: DocumentAssets; readonly standalone: true };

const skipWords: Readonly<Record<Language, string>> = { de: "Zum Inhalt", en: "Skip to content" };

/** A document as a whole page. No script, no inline style, nothing from elsewhere. */
export function renderPage(document: Document, look: PageLook): string {
  const frame = "frame" in look ? look.frame : null;
  return `<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(document.title)}</title>
${"frame" in look ? links(look.assets) : `<style>${look.assets.standaloneStyle}</style>`}
</head>
<body>
<a class="skip" href="#content">${skipWords[document.language]}</a>
${masthead(document.language, frame)}
<main class="document" id="content">
<h1>${escapeHtml(document.title)}</h1>
<p class="state">${document.state.map(escapeHtml).join(" · ")}</p>
${document.blocks.map((block, index) => renderBlock(block, document.blocks.slice(index + 1))).join("\n")}
</main>
${frame === null ? "" : colophon(document.language, frame)}
</body>
</html>
`;
}

/** The fonts are asked for together with the stylesheet that names them, so that the first lines stand in them. */
function links({ stylesheet, fonts }: DocumentAssets): string {
  return [
    ...fonts.map(
      ({ name, mediaType }) =>
        `<link rel="preload" href="${documentAssetPath}${name}" as="font" type="${mediaType}" crossorigin>`,
    ),
    `<link rel="stylesheet" href="${documentAssetPath}${stylesheet.name}">`,
  ].join("\n");
}

function renderBlock(block: Block, following: readonly Block[]): string {
  const id = `id="${escapeHtml(block.item)}"`;
  switch (block.kind) {
    case "heading":
      return `<h${block.level} ${id}>${escapeHtml(block.text)}</h${block.level}>`;
    case "contents":
      return contents(block, following);
    case "paragraph":
      return `<p ${id}>${text(block.text)}</p>`;
    case "list":
      return `<ul ${id}>${block.entries.map((entry) => `<li>${text(entry)}</li>`).join("")}</ul>`;
    case "facts":
      return `<dl ${id}>${block.facts.map(renderFact).join("")}</dl>`;
    case "table":
      return `<div class="table" tabindex="0" role="region" aria-label="${escapeHtml(block.head.join(", "))}"><table ${id}><thead><tr>${block.head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join("")}</tr></thead><tbody>${block.rows.map(renderRow).join("")}</tbody></table></div>`;
    case "box":
      return `<section class="box" ${id} aria-labelledby="${escapeHtml(block.item)}-title"><h2 id="${escapeHtml(block.item)}-title">${escapeHtml(block.title)}</h2><p>${text(block.text)}</p></section>`;
  }
}

/** What follows, as links: headings of the second level, and boxes. */
function contents(block: Extract<Block, { kind: "contents" }>, following: readonly Block[]): string {
  const entries = following.flatMap((entry) => {
    if (entry.kind === "heading" && entry.level === 2) return [{ item: entry.item, title: entry.text }];
    return entry.kind === "box" ? [entry] : [];
  });
  const id = escapeHtml(block.item);
  const list = entries.map(({ item, title }) => `<li>${link(item, title)}</li>`).join("");
  return `<nav class="contents" id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${escapeHtml(block.title)}</h2><ol>${list}</ol></nav>`;
}

function renderFact({ term, value, more }: Fact): string {
  return `<div><dt>${more === undefined ? escapeHtml(term) : link(more, term)}</dt><dd>${text(value)}</dd></div>`;
}

function link(item: string, words: string): string {
  return `<a href="#${escapeHtml(item)}">${escapeHtml(words)}</a>`;
}

function renderRow(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${text(cell)}</td>`).join("")}</tr>`;
}

/** Escaped text that keeps its line breaks: addresses have several lines. */
function text(value: string): string {
  return escapeHtml(value).replaceAll("\n", "<br>");
}
