import { posix } from "node:path";
import type { Block, BlockContent, Reader } from "../reading/block.ts";
import { UnreadableFile } from "../reading/errors.ts";
import { type Archive, openArchive } from "./archive.ts";
import { blocksOfHtml } from "./blocks-of-html.ts";
import { htmlBody } from "./html-body.ts";
import { createTextBudget } from "./text-budget.ts";
import { childOf, descendantsOf, parseXml, textOf, type XmlElement } from "./xml.ts";

/** Reads a book chapter by chapter in its reading order; a chapter without a heading gets the one of the contents. */
export const readEpub: Reader = async ({ bytes, onProgress }) => {
  const archive = openArchive(bytes);
  if (archive.text("META-INF/encryption.xml")?.match(/Algorithm="[^"]*(?:aes|xmlenc)/iu))
    throw new UnreadableFile("file-encrypted");
  const { folder, book } = openBook(archive);
  const chapters = chaptersOf(book, folder);
  const names = chapterNames(archive, book, folder);
  const spend = createTextBudget();
  const blocks: Block[] = [];
  for (const [index, path] of chapters.entries()) {
    const found = blocksOfChapter(archive.text(path) ?? "", names.get(path) ?? null);
    spend(found);
    blocks.push(...found.map((block): Block => ({ ...block, page: null })));
    onProgress((index + 1) / chapters.length, { read: index + 1, total: chapters.length });
  }
  const [title] = descendantsOf(book, "title");
  const text = title === undefined ? "" : textOf(title).replace(/\s+/gu, " ").trim();
  return { title: text === "" ? null : text, blocks };
};

function openBook(archive: Archive): { readonly folder: string; readonly book: XmlElement } {
  const container = archive.text("META-INF/container.xml");
  if (container === null) throw new UnreadableFile("file-disguised");
  const [root] = descendantsOf(parseXml(container), "rootfile");
  const path = root?.attributes["full-path"] ?? "";
  const xml = archive.text(path);
  if (xml === null) throw new UnreadableFile("file-broken");
  return { folder: posix.dirname(path), book: parseXml(xml) };
}

interface Item {
  readonly id: string;
  readonly path: string;
  readonly type: string;
  readonly properties: string;
}

function itemsOf(book: XmlElement, folder: string): readonly Item[] {
  return descendantsOf(book, "item").map(({ attributes }) => ({
    id: attributes["id"] ?? "",
    path: pathOf(folder, attributes["href"] ?? ""),
    type: attributes["media-type"] ?? "",
    properties: attributes["properties"] ?? "",
  }));
}

/** Addresses inside of a book are written like those of the web. */
function pathOf(folder: string, href: string): string {
  const bare = href.split("#")[0] ?? "";
  try {
    return posix.normalize(posix.join(folder, decodeURIComponent(bare)));
  } catch {
    return posix.normalize(posix.join(folder, bare));
  }
}

function chaptersOf(book: XmlElement, folder: string): readonly string[] {
  const items = new Map(itemsOf(book, folder).map((item) => [item.id, item]));
  return descendantsOf(book, "itemref")
    .map(({ attributes }) => items.get(attributes["idref"] ?? ""))
    .filter((item) => item !== undefined && /html/iu.test(item.type) && !/\bnav\b/u.test(item.properties))
    .map((item) => item?.path ?? "");
}

/** What the table of contents calls each chapter: of EPUB 3 (a page of links), else of EPUB 2 (NCX). */
function chapterNames(archive: Archive, book: XmlElement, folder: string): ReadonlyMap<string, string> {
  const items = itemsOf(book, folder);
  const contents =
    items.find((item) => /\bnav\b/u.test(item.properties)) ?? items.find((item) => /ncx/u.test(item.type));
  const xml = contents === undefined ? null : archive.text(contents.path);
  if (contents === undefined || xml === null) return new Map();
  const root = parseXml(xml);
  const from = posix.dirname(contents.path);
  const names = new Map<string, string>();
  const note = (href: string | undefined, text: string) => {
    const path = pathOf(from, href ?? "");
    if (!names.has(path)) names.set(path, text.replace(/\s+/gu, " ").trim());
  };
  for (const link of descendantsOf(root, "a")) note(link.attributes["href"], textOf(link));
  for (const point of descendantsOf(root, "navPoint")) {
    const label = childOf(point, "navLabel", "text");
    note(childOf(point, "content")?.attributes["src"], label === null ? "" : textOf(label));
  }
  return names;
}

function blocksOfChapter(html: string, name: string | null): BlockContent[] {
  const blocks = blocksOfHtml(htmlBody(html));
  if (blocks.length === 0 || name === null || name === "" || blocks.some((block) => block.kind === "heading"))
    return blocks;
  return [{ kind: "heading", level: 1, text: name }, ...blocks];
}
