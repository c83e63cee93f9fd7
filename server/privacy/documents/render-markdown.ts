import type { Block, Document } from "./document.ts";

/** A document as Markdown (CommonMark with tables). */
export function renderMarkdown(document: Document): string {
  const parts = [
    `# ${inline(document.title)}`,
    document.state.map(inline).join(" · "),
    ...document.blocks.map(renderBlock),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${inline(block.text)}`;
    case "contents":
      return ""; // readers of Markdown make their own
    case "paragraph":
      return inline(block.text);
    case "list":
      return block.entries.map((entry) => `- ${inline(entry)}`).join("\n");
    case "facts":
      return block.facts.map((fact) => `- **${inline(fact.term)}:** ${inline(fact.value)}`).join("\n");
    case "table":
      return [block.head, block.head.map(() => "---"), ...block.rows].map(tableRow).join("\n");
    case "box":
      return `> **${inline(block.title)}**\n>\n> ${inline(block.text)}`;
  }
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => inline(cell).replaceAll("|", "\\|")).join(" | ")} |`;
}

/** One line of text in which nothing is read as markup. Facts come from forms; they must not change the document. */
function inline(text: string): string {
  return text
    .replaceAll(/(?<=\.)\s*\n\s*/gu, " ")
    .replaceAll(/\s*\n\s*/gu, ", ")
    .replaceAll(/[\\`*_<>[\]#]/gu, "\\$&")
    .trim();
}
