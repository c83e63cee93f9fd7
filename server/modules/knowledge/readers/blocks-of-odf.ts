import type { BlockContent } from "../reading/block.ts";
import { tableOfRows } from "./table-of-rows.ts";
import { tablesOfSheet } from "./tables-of-sheet.ts";
import { childOf, elementsOf, type XmlElement } from "./xml.ts";

/** Repetitions of a cell or row beyond this are the empty rest of a sheet. */
const repeatMax = 200;

/** Notes of the author, deleted text and the like are no part of what a document says. */
const ignored = new Set(["tracked-changes", "annotation", "forms", "sequence-decls", "variable-decls", "shapes"]);

/** The blocks below an element of OpenDocument in reading order. `sheets`: tables are sheets with a name. */
export function blocksOfOdf(parent: XmlElement, options: { readonly sheets: boolean }): BlockContent[] {
  return elementsOf(parent).flatMap((element): BlockContent[] => {
    if (ignored.has(element.name)) return [];
    const text = element.name === "h" || element.name === "p" ? textOfOdf(element) : "";
    switch (element.name) {
      case "h":
        return text === "" ? [] : [{ kind: "heading", level: levelOf(element), text }];
      case "p":
        return text === "" ? framesIn(element) : [{ kind: "paragraph", text }];
      case "list": {
        const items = itemsOf(element, "");
        return items.length === 0 ? [] : [{ kind: "list", items }];
      }
      case "table":
        return options.sheets ? sheetOf(element) : tableOf(element);
      default: // sections, frames, text boxes: they group
        return blocksOfOdf(element, options);
    }
  });
}

function levelOf(heading: XmlElement): number {
  return Math.min(Math.max(Number(heading.attributes["outline-level"] ?? 1) || 1, 1), 6);
}

/** A paragraph without text of its own may hold a frame with a table or text. */
function framesIn(paragraph: XmlElement): BlockContent[] {
  return elementsOf(paragraph).flatMap((element) => blocksOfOdf(element, { sheets: false }));
}

function itemsOf(list: XmlElement, indent: string): string[] {
  return elementsOf(list)
    .filter((item) => item.name === "list-item" || item.name === "list-header")
    .flatMap((item) => {
      const parts = elementsOf(item);
      const own = parts
        .filter((part) => part.name === "p" || part.name === "h")
        .map(textOfOdf)
        .join(" ")
        .trim();
      const nested = parts.filter((part) => part.name === "list").flatMap((part) => itemsOf(part, `${indent}  `));
      return own === "" ? nested : [`${indent}- ${own}`, ...nested];
    });
}

/** A table inside a text; rows below `table-header-rows` head it. */
function tableOf(table: XmlElement): BlockContent[] {
  const headed = childOf(table, "table-header-rows") !== null;
  return tableOfRows(rowsOf(table), { header: headed ? true : null });
}

function sheetOf(table: XmlElement): BlockContent[] {
  const blocks = tablesOfSheet(rowsOf(table));
  const name = table.attributes["table:name"] ?? table.attributes["name"] ?? "";
  return blocks.length === 0 ? [] : [{ kind: "heading", level: 2, text: name }, ...blocks];
}

function rowsOf(parent: XmlElement): string[][] {
  return elementsOf(parent).flatMap((element) => {
    if (element.name === "table-row") {
      if (element.attributes["visibility"] === "collapse") return [];
      const cells = cellsOf(element);
      const times = cells.every((cell) => cell === "") ? 1 : repeatOf(element, "number-rows-repeated");
      return Array.from({ length: times }, () => cells);
    }
    const groups = ["table-header-rows", "table-rows", "table-row-group"].includes(element.name);
    return groups ? rowsOf(element) : [];
  });
}

function cellsOf(row: XmlElement): string[] {
  const cells = elementsOf(row).flatMap((cell) => {
    if (cell.name !== "table-cell" && cell.name !== "covered-table-cell") return [];
    const text = elementsOf(cell)
      .filter((part) => part.name === "p" || part.name === "h" || part.name === "list")
      .map((part) => (part.name === "list" ? itemsOf(part, "").join(" ") : textOfOdf(part)))
      .join(" ");
    return Array.from({ length: repeatOf(cell, "number-columns-repeated") }, () => text.trim());
  });
  return cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
}

function repeatOf(element: XmlElement, attribute: string): number {
  const times = Number(element.attributes[attribute] ?? 1) || 1;
  return Math.min(Math.max(times, 1), repeatMax);
}

/** The running text of a paragraph: tabs, blanks and line breaks are elements. */
function textOfOdf(element: XmlElement): string {
  return inlineText(element)
    .replace(/[^\S\n]+/gu, " ")
    .replace(/ ?\n ?/gu, "\n")
    .trim();
}

function inlineText(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === "string") return child.replace(/\s+/gu, " ");
      if (child.name === "line-break") return "\n";
      if (child.name === "tab" || child.name === "s") return " ";
      if (ignored.has(child.name) || child.name === "frame" || child.name === "note-citation") return "";
      return child.name === "note" ? ` (${inlineText(child).trim()})` : inlineText(child);
    })
    .join("");
}
