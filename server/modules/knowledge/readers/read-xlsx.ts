import { languageOf } from "#platform/text";
import type { Block, BlockContent, Reader } from "../reading/block.ts";
import { UnreadableFile } from "../reading/errors.ts";
import { textMaxLength } from "../reading/limits.ts";
import type { Archive } from "./archive.ts";
import { officeTitle, openOffice, relationsOf } from "./office-relations.ts";
import { type CellFormat, createCellFormat } from "./spreadsheet-values.ts";
import { tablesOfSheet } from "./tables-of-sheet.ts";
import { childOf, descendantsOf, elementsOf, parseXml, walkXml } from "./xml.ts";

const workbook = "xl/workbook.xml";

/** Cells read out of one sheet beyond this column are none a table has. */
const columnsMax = 1000;

/** Reads a workbook: each visible sheet is a heading with its tables; rows keep their columns, values their format. */
export const readXlsx: Reader = async ({ bytes, onProgress }) => {
  const archive = openOffice(bytes, workbook);
  const sheets = sheetsOf(archive);
  const strings = sharedStrings(archive);
  const format = createCellFormat(stylesOf(archive), languageOf(strings.slice(0, 400).join(" "), "de"));
  const blocks: Block[] = [];
  let length = strings.reduce((sum, text) => sum + text.length, 0);
  for (const [index, sheet] of sheets.entries()) {
    const rows = rowsOfSheet(archive.text(sheet.part) ?? "", { strings, format });
    length += rows.reduce((sum, row) => sum + row.join("").length, 0);
    if (length > textMaxLength) throw new UnreadableFile("file-too-much-text", { limit: textMaxLength });
    const tables = tablesOfSheet(rows);
    const heading: BlockContent = { kind: "heading", level: 2, text: sheet.name };
    if (tables.length > 0) blocks.push(...[heading, ...tables].map((block): Block => ({ ...block, page: null })));
    const read = index + 1;
    onProgress(read / sheets.length, { read, total: sheets.length });
  }
  return { title: officeTitle(archive), blocks };
};

interface Sheet {
  readonly name: string;
  readonly part: string;
}

function sheetsOf(archive: Archive): readonly Sheet[] {
  const parts = new Map(relationsOf(archive, workbook).map(({ id, target }) => [id, target]));
  const list = childOf(parseXml(archive.text(workbook) ?? ""), "sheets");
  if (list === null) throw new UnreadableFile("file-broken");
  return elementsOf(list)
    .filter(({ attributes }) => (attributes["state"] ?? "visible") === "visible")
    .map(({ attributes }) => ({
      name: attributes["name"] ?? "",
      part: parts.get(attributes["r:id"] ?? attributes["id"] ?? "") ?? "",
    }));
}

function sharedStrings(archive: Archive): readonly string[] {
  const xml = archive.text("xl/sharedStrings.xml");
  if (xml === null) return [];
  const strings: string[] = [];
  let current = "";
  let inText = false;
  let inPhonetic = false;
  walkXml(xml, {
    open(name) {
      if (name === "si") current = "";
      if (name === "rPh") inPhonetic = true;
      inText = name === "t";
    },
    close(name) {
      if (name === "si") strings.push(current);
      if (name === "rPh") inPhonetic = false;
      inText = false;
    },
    text(text) {
      if (inText && !inPhonetic) current += text;
    },
  });
  return strings;
}

/** The number formats of the cells' styles: by place, an id and, where the workbook names one, its code. */
function stylesOf(archive: Archive): readonly { readonly id: number; readonly code: string | null }[] {
  const xml = archive.text("xl/styles.xml");
  if (xml === null) return [];
  const root = parseXml(xml);
  const codes = new Map(
    descendantsOf(root, "numFmt").map(({ attributes }) => [attributes["numFmtId"], attributes["formatCode"] ?? null]),
  );
  const formats = childOf(root, "cellXfs");
  return (formats === null ? [] : elementsOf(formats)).map(({ attributes }) => ({
    id: Number(attributes["numFmtId"] ?? 0),
    code: codes.get(attributes["numFmtId"]) ?? null,
  }));
}

/** The rows of a sheet, streamed: a large one never stands in memory as a tree. Hidden rows are left out. */
function rowsOfSheet(
  xml: string,
  { strings, format }: { readonly strings: readonly string[]; readonly format: CellFormat },
): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = { column: 0, type: "n", style: 0, value: "" };
  let inValue = false;
  let hidden = false;
  walkXml(xml, {
    open(name, attributes) {
      if (name === "row") {
        row = [];
        hidden = attributes["hidden"] === "1" || attributes["hidden"] === "true";
      } else if (name === "c") {
        cell = {
          column: columnOf(attributes["r"]) ?? row.length,
          type: attributes["t"] ?? "n",
          style: Number(attributes["s"] ?? 0),
          value: "",
        };
      } else inValue = name === "v" || (name === "t" && cell.type === "inlineStr");
    },
    close(name) {
      if (name === "c" && cell.column < columnsMax) {
        while (row.length < cell.column) row.push("");
        row[cell.column] = cellText(cell, strings, format);
      } else if (name === "row" && !hidden) rows.push(row);
      inValue = false;
    },
    text(text) {
      if (inValue) cell.value += text;
    },
  });
  return rows;
}

function cellText(
  cell: { readonly type: string; readonly style: number; readonly value: string },
  strings: readonly string[],
  format: CellFormat,
): string {
  switch (cell.type) {
    case "s":
      return strings[Number(cell.value)] ?? "";
    case "b":
      return format.truth(cell.value === "1");
    case "e": // an error such as #REF! says nothing
      return "";
    case "n":
      return cell.value === "" ? "" : format.number(Number(cell.value), cell.style);
    default:
      return cell.value;
  }
}

/** `C7` stands in column 2. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d/u.exec(reference ?? "")?.[1];
  if (letters === undefined) return null;
  return letters.split("").reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
