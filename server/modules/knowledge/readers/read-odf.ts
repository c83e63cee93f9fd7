import type { Block, BlockContent, Reader } from "../reading/block.ts";
import { UnreadableFile } from "../reading/errors.ts";
import { type Archive, openArchive } from "./archive.ts";
import { blocksOfOdf } from "./blocks-of-odf.ts";
import { refuseMacros } from "./office-relations.ts";
import { createTextBudget } from "./text-budget.ts";
import { childOf, descendantsOf, elementsOf, parseXml, textOf, type XmlElement } from "./xml.ts";

/** Reads OpenDocument: a text with its headings, lists and tables, a spreadsheet by its sheets, a presentation by its slides. */
export const readOdf: Reader = async ({ bytes, onProgress }) => {
  const archive = openArchive(bytes);
  refuseEncrypted(archive);
  refuseMacros(archive.names);
  const content = archive.text("content.xml");
  if (content === null) throw new UnreadableFile("file-disguised");
  const body = childOf(parseXml(content), "body");
  if (body === null) throw new UnreadableFile("file-broken");
  onProgress(0.5);
  const blocks = elementsOf(body).flatMap(blocksOfBody);
  createTextBudget()(blocks);
  return { title: titleOf(archive), blocks };
};

/** An encrypted document keeps a readable list of its parts that says how each is encrypted. */
function refuseEncrypted(archive: Archive): void {
  if (archive.text("META-INF/manifest.xml")?.includes("encryption-data") === true)
    throw new UnreadableFile("file-encrypted");
}

function blocksOfBody(body: XmlElement): Block[] {
  if (body.name === "presentation") {
    return elementsOf(body)
      .filter((element) => element.name === "page")
      .flatMap((slide, index) => blocksOfSlide(slide).map((block): Block => ({ ...block, page: index + 1 })));
  }
  return blocksOfOdf(body, { sheets: body.name === "spreadsheet" }).map((block): Block => ({ ...block, page: null }));
}

/** Frames of a slide; the one of class `title` is its heading. Notes stand in an element of their own. */
function blocksOfSlide(slide: XmlElement): BlockContent[] {
  return elementsOf(slide).flatMap((frame) => {
    const blocks = blocksOfOdf(frame, { sheets: false });
    if (frame.attributes["presentation:class"] !== "title" && frame.attributes["class"] !== "title") return blocks;
    const text = blocks.map((block) => (block.kind === "paragraph" ? block.text : "")).join(" ");
    return text.trim() === "" ? [] : [{ kind: "heading", level: 1, text: text.replace(/\s+/gu, " ").trim() }];
  });
}

function titleOf(archive: Archive): string | null {
  const meta = archive.text("meta.xml");
  if (meta === null) return null;
  const [title] = descendantsOf(parseXml(meta), "title");
  const text = title === undefined ? "" : textOf(title).trim();
  return text === "" ? null : text;
}
