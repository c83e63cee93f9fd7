import type { Block, Document } from "./document.ts";

/** Where the page takes its look from: a stylesheet of the server, or the built-in one for a file that travels alone. */
export type PageLook = { readonly stylesheet: string } | { readonly standalone: true };

/** A document as a whole page. No script, no inline style, nothing from elsewhere. */
export function renderPage(document: Document, look: PageLook): string {
  const style =
    "stylesheet" in look
      ? `<link rel="stylesheet" href="${escapeHtml(look.stylesheet)}">`
      : `<style>${documentStyle}</style>`;
  return `<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(document.title)}</title>
${style}
</head>
<body>
<main class="document">
<h1>${escapeHtml(document.title)}</h1>
<p class="state">${document.state.map(escapeHtml).join(" · ")}</p>
${document.blocks.map(renderBlock).join("\n")}
</main>
</body>
</html>
`;
}

function renderBlock(block: Block): string {
  const id = `id="${escapeHtml(block.item)}"`;
  switch (block.kind) {
    case "heading":
      return `<h${block.level} ${id}>${escapeHtml(block.text)}</h${block.level}>`;
    case "paragraph":
      return `<p ${id}>${text(block.text)}</p>`;
    case "list":
      return `<ul ${id}>${block.entries.map((entry) => `<li>${text(entry)}</li>`).join("")}</ul>`;
    case "facts":
      return `<dl ${id}>${block.facts.map((fact) => `<dt>${escapeHtml(fact.term)}</dt><dd>${text(fact.value)}</dd>`).join("")}</dl>`;
    case "table":
      return `<div class="table"><table ${id}><thead><tr>${block.head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join("")}</tr></thead><tbody>${block.rows.map(renderRow).join("")}</tbody></table></div>`;
    case "box":
      return `<section class="box" ${id}><h2>${escapeHtml(block.title)}</h2><p>${text(block.text)}</p></section>`;
  }
}

function renderRow(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${text(cell)}</td>`).join("")}</tr>`;
}

/** Escaped text that keeps its line breaks: addresses have several lines. */
function text(value: string): string {
  return escapeHtml(value).replaceAll("\n", "<br>");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(value: string): string {
  return value.replaceAll(/[&<>"']/gu, (character) => entities[character] ?? "");
}

/** The look of documents: paper and ink, a reading width, hairlines. Served by the web channel, and built into files. */
export const documentStyle = `:root{color-scheme:light dark;--paper:oklch(98.5% .006 85);--ink:oklch(25% .03 255);--quiet:oklch(45% .02 255);--line:oklch(86% .01 85);--accent:oklch(45% .08 200)}
@media(prefers-color-scheme:dark){:root{--paper:oklch(21% .02 255);--ink:oklch(94% .008 85);--quiet:oklch(77% .015 255);--line:oklch(36% .02 255);--accent:oklch(78% .08 200)}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 "Source Serif 4",Georgia,serif}
.document{max-width:44rem;margin:0 auto;padding:3rem 1.25rem 5rem}
h1,h2,h3,dt,th,.state{font-family:"Atkinson Hyperlegible Next",system-ui,sans-serif;line-height:1.3}
h1{font-size:1.9rem;margin:0 0 .25rem}
h2{font-size:1.3rem;margin:2.5rem 0 .5rem;padding-top:1rem;border-top:1px solid var(--line)}
h3{font-size:1.05rem;margin:1.75rem 0 .25rem}
.state{color:var(--quiet);font-size:.9rem;margin:0}
dl{margin:.75rem 0}
dt{font-size:.9rem;color:var(--quiet);margin-top:.75rem}
dd{margin:0;overflow-wrap:anywhere}
ul{padding-left:1.2rem}
a{color:var(--accent)}
.table{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.95rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line)}
th{font-size:.85rem;color:var(--quiet)}
.box{border:1px solid var(--ink);padding:1rem 1.25rem;margin:2rem 0}
.box h2{border:0;margin:0 0 .5rem;padding:0}
@media print{body{background:#fff;color:#000}.document{max-width:none;padding:0}}
`;
