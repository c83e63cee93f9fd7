import type { Block, BlockContent, Reader } from "../reading/block.ts";
import { UnreadableFile } from "../reading/errors.ts";
import { pagesMax } from "../reading/limits.ts";
import type { Archive } from "./archive.ts";
import { officeTitle, openOffice, relationsOf } from "./office-relations.ts";
import { tableOfRows } from "./table-of-rows.ts";
import { createTextBudget } from "./text-budget.ts";
import { childOf, descendantsOf, elementsOf, parseXml, textOf, type XmlElement } from "./xml.ts";

const presentation = "ppt/presentation.xml";

/** Reads a presentation slide by slide; a slide is a page, its title a heading. Speaker's notes follow their slide. */
export const readPptx: Reader = async ({ bytes, onProgress }) => {
  const archive = openOffice(bytes, presentation);
  const slides = slidesOf(archive);
  if (slides.length > pagesMax)
    throw new UnreadableFile("file-too-many-pages", { pages: slides.length, limit: pagesMax });
  const spend = createTextBudget();
  const blocks: Block[] = [];
  for (const [index, slide] of slides.entries()) {
    const page = index + 1;
    const found = [...blocksOfSlide(archive, slide), ...notesOf(archive, slide)];
    spend(found);
    blocks.push(...found.map((block): Block => ({ ...block, page })));
    onProgress(page / slides.length, { read: page, total: slides.length });
  }
  const first = blocks.find((block) => block.kind === "heading");
  return { title: officeTitle(archive) ?? (first?.kind === "heading" ? first.text : null), blocks };
};

/** The parts of the slides in the order in which they are shown. */
function slidesOf(archive: Archive): readonly string[] {
  const parts = new Map(relationsOf(archive, presentation).map(({ id, target }) => [id, target]));
  const list = childOf(parseXml(archive.text(presentation) ?? ""), "sldIdLst");
  if (list === null) return [];
  return elementsOf(list)
    .map(({ attributes }) => parts.get(attributes["r:id"] ?? "") ?? parts.get(attributes["id"] ?? ""))
    .filter((part) => part !== undefined);
}

function blocksOfSlide(archive: Archive, part: string): BlockContent[] {
  const xml = archive.text(part);
  if (xml === null) throw new UnreadableFile("file-broken");
  const tree = childOf(parseXml(xml), "cSld", "spTree");
  if (tree === null) return [];
  const shapes = shapesOf(tree);
  const titles = shapes.filter(isTitle);
  return [...titles, ...shapes.filter((shape) => !isTitle(shape))].flatMap(blocksOfShape);
}

/** Shapes and tables, also those inside of groups. */
function shapesOf(tree: XmlElement): XmlElement[] {
  return elementsOf(tree).flatMap((element) => {
    if (element.name === "grpSp") return shapesOf(element);
    return element.name === "sp" || element.name === "graphicFrame" ? [element] : [];
  });
}

function placeholderOf(shape: XmlElement): string | null {
  const placeholder = childOf(shape, "nvSpPr", "nvPr", "ph");
  return placeholder === null ? null : (placeholder.attributes["type"] ?? "body");
}

function isTitle(shape: XmlElement): boolean {
  const kind = placeholderOf(shape);
  return kind === "title" || kind === "ctrTitle";
}

/** Page numbers, dates and footers stand on every slide and say nothing. */
const furniture = new Set(["sldNum", "dt", "ftr", "hdr", "sldImg"]);

function blocksOfShape(shape: XmlElement): BlockContent[] {
  const kind = placeholderOf(shape);
  if (kind !== null && furniture.has(kind)) return [];
  if (shape.name === "graphicFrame") return descendantsOf(shape, "tbl").flatMap(tableOf);
  const body = childOf(shape, "txBody");
  if (body === null) return [];
  const paragraphs = elementsOf(body)
    .filter((element) => element.name === "p")
    .map((element) => ({ text: textOfParagraph(element), level: levelOf(element) }))
    .filter(({ text }) => text !== "");
  if (paragraphs.length === 0) return [];
  if (isTitle(shape)) return [{ kind: "heading", level: 1, text: paragraphs.map(({ text }) => text).join(" ") }];
  if (paragraphs.length === 1 || kind === "subTitle") {
    return paragraphs.map(({ text }) => ({ kind: "paragraph", text }));
  }
  return [{ kind: "list", items: paragraphs.map(({ text, level }) => `${"  ".repeat(level)}- ${text}`) }];
}

function levelOf(paragraph: XmlElement): number {
  return Math.min(Number(childOf(paragraph, "pPr")?.attributes["lvl"] ?? 0) || 0, 8);
}

function textOfParagraph(paragraph: XmlElement): string {
  return elementsOf(paragraph)
    .map((run) => (run.name === "br" ? " " : descendantsOf(run, "t").map(textOf).join("")))
    .join("")
    .replace(/\s+/gu, " ")
    .trim();
}

function tableOf(table: XmlElement): BlockContent[] {
  const rows = elementsOf(table).filter((element) => element.name === "tr");
  const cells = rows.map((row) =>
    elementsOf(row)
      .filter((cell) => cell.name === "tc")
      .map((cell) => descendantsOf(cell, "p").map(textOfParagraph).join(" ").trim()),
  );
  return tableOfRows(cells, { header: childOf(table, "tblPr")?.attributes["firstRow"] === "1" });
}

function notesOf(archive: Archive, slide: string): BlockContent[] {
  const notes = relationsOf(archive, slide).find(({ type }) => type === "notesSlide");
  const xml = notes === undefined ? null : archive.text(notes.target);
  const tree = xml === null ? null : childOf(parseXml(xml), "cSld", "spTree");
  return tree === null
    ? []
    : shapesOf(tree)
        .filter((shape) => placeholderOf(shape) === "body")
        .flatMap(blocksOfShape);
}
