import { burn } from "@kenjiuno/msgreader/lib/Burner.js";
import { makeZip } from "./document-fixtures.ts";

const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/relationships/${type}" Target="${target}"/>`;
const relations = (...list: readonly string[]) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join("")}</Relationships>`;

/** Makes a presentation, for tests: each slide has a title, points and perhaps the XML of a table and notes. */
export function makePptx(
  slides: readonly { title: string; points?: readonly string[]; table?: string; notes?: string }[],
): Buffer {
  const files: Record<string, string> = {
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>`,
    // The slides lie in the archive in another order than they are shown in.
    "ppt/presentation.xml": `<p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst>${slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="r${index}"/>`).join("")}</p:sldIdLst></p:presentation>`,
    "ppt/_rels/presentation.xml.rels": relations(
      ...slides.map((_, index) => relation(`r${index}`, "slide", `slides/slide${slides.length - index}.xml`)),
    ),
  };
  for (const [index, { title, points = [], table = "", notes }] of slides.entries()) {
    const number = slides.length - index;
    const shape = (kind: string, texts: readonly string[]) =>
      `<p:sp><p:nvSpPr><p:nvPr><p:ph type="${kind}"/></p:nvPr></p:nvSpPr><p:txBody>${texts.map((text) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`).join("")}</p:txBody></p:sp>`;
    const tree = (shapes: string) =>
      `<p:sld xmlns:p="p" xmlns:a="a"><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`;
    files[`ppt/slides/slide${number}.xml`] = tree(
      `${shape("body", points)}${shape("title", [title])}${shape("sldNum", ["7"])}${table}`,
    );
    if (notes !== undefined) {
      files[`ppt/slides/_rels/slide${number}.xml.rels`] = relations(
        relation("n", "notesSlide", `../notesSlides/n${number}.xml`),
      );
      files[`ppt/notesSlides/n${number}.xml`] = tree(shape("body", [notes]));
    }
  }
  return makeZip(files);
}

/** A cell of a sheet, for tests: a text, or a number with the place of its style. */
export type FixtureCell = string | { readonly value: number; readonly style?: number };

/** Makes a workbook of sheets by name, for tests. Styles: 0 general, 1 date, 2 euro, 3 per cent. */
export function makeXlsx(sheets: Readonly<Record<string, readonly (readonly FixtureCell[])[]>>): Buffer {
  const names = Object.keys(sheets);
  const texts = [
    ...new Set(
      Object.values(sheets)
        .flat(2)
        .filter((cell) => typeof cell === "string"),
    ),
  ];
  const cell = (value: FixtureCell, column: number, row: number) => {
    const place = `${String.fromCharCode(65 + column)}${row + 1}`;
    return typeof value === "string"
      ? `<c r="${place}" t="s"><v>${texts.indexOf(value)}</v></c>`
      : `<c r="${place}" s="${value.style ?? 0}"><v>${value.value}</v></c>`;
  };
  const files: Record<string, string> = {
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    "xl/workbook.xml": `<workbook xmlns:r="r"><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      ...names.map((_, index) => relation(`r${index}`, "worksheet", `worksheets/s${index}.xml`)),
    ),
    "xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="#,##0.00\\ [$€-407]"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="9"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst>${texts.map((text) => `<si><t>${text.replaceAll("&", "&amp;")}</t></si>`).join("")}</sst>`,
  };
  for (const [index, rows] of Object.values(sheets).entries()) {
    const xml = rows.map(
      (row, number) =>
        `<row r="${number + 1}">${row.map((value, column) => cell(value, column, number)).join("")}</row>`,
    );
    files[`xl/worksheets/s${index}.xml`] = `<worksheet><sheetData>${xml.join("")}</sheetData></worksheet>`;
  }
  return makeZip(files);
}

/** Makes an OpenDocument text, sheet or presentation of the XML of its body, for tests. */
export function makeOdf(kind: "text" | "spreadsheet" | "presentation", body: string): Buffer {
  return makeZip({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    "content.xml": `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:draw="d" xmlns:presentation="p"><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    "META-INF/manifest.xml": "<manifest/>",
  });
}

/** Makes a book of chapters by their name in the table of contents, for tests. */
export function makeEpub(title: string, chapters: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries(chapters);
  const files: Record<string, string> = {
    mimetype: "application/epub+zip",
    "META-INF/container.xml": `<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>`,
    "OEBPS/book.opf": `<package xmlns:dc="dc"><metadata><dc:title>${title}</dc:title></metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>${entries.map((_, index) => `<item id="c${index}" href="text/c%20${index}.xhtml" media-type="application/xhtml+xml"/>`).join("")}</manifest><spine>${entries.map((_, index) => `<itemref idref="c${index}"/>`).join("")}</spine></package>`,
    "OEBPS/nav.xhtml": `<html><body><nav><ol>${entries.map(([name], index) => `<li><a href="text/c%20${index}.xhtml#top">${name}</a></li>`).join("")}</ol></nav></body></html>`,
  };
  for (const [index, [, html]] of entries.entries())
    files[`OEBPS/text/c ${index}.xhtml`] = `<html><body>${html}</body></html>`;
  return makeZip(files);
}

/** Makes a mail as Outlook saves it, for tests: streams by the number of their property ([MS-OXPROPS]). */
export function makeMsg(
  mail: { readonly subject: string; readonly from: string; readonly text: string },
  attachment: { readonly name: string; readonly content: string },
): Buffer {
  const stream = (name: string, content: Buffer) => ({
    ...{ name, type: 2, length: content.length },
    binaryProvider: () => Uint8Array.from(content),
  });
  const text = (property: string, value: string) =>
    stream(`__substg1.0_${property}001F`, Buffer.from(value, "utf16le"));
  const entries = [
    { name: "Root Entry", type: 5, length: 0, children: [1, 2, 3, 4, 5] },
    stream("__properties_version1.0", Buffer.alloc(32)),
    text("0037", mail.subject),
    text("1000", mail.text),
    text("0C1A", mail.from),
    { name: "__attach_version1.0_#00000000", type: 1, length: 0, children: [6, 7, 8] },
    stream("__properties_version1.0", Buffer.alloc(8)),
    text("3707", attachment.name),
    stream("__substg1.0_37010102", Buffer.from(attachment.content)),
  ];
  return Buffer.from(burn(entries));
}
