import { readFileSync } from "node:fs";
import { docxParagraph, makeDocx } from "../server/modules/knowledge/readers/document-fixtures.ts";
import { makeEpub, makeOdf, makePptx, makeXlsx } from "../server/modules/knowledge/readers/office-fixtures.ts";
import { readInWorker } from "../server/modules/knowledge/reading/read-in-worker.ts";
import { keepResults, rounded } from "./figures.ts";
import { charactersOf } from "./reading/error-rate.ts";
import { openPagePrinter } from "./reading/page-printer.ts";

/**
 * Measures how fast files of each format are read into passages with their index terms, each in a thread of its own as
 * the server does it. `node bench/reading.ts`; README.md says what is counted.
 */
const never = new AbortController().signal;
const german = readFileSync(new URL("../docs/handbook/de/03-was-gespeichert-wird.md", import.meta.url), "utf8");
/** What a page of print holds. */
const pageText = charactersOf(german).slice(0, 3000);
const pages = 100;
const sentences = pageText.match(/[^.]+\.\s*/gu) ?? [pageText];
const repeat = (make: (index: number) => string) => Array.from({ length: pages }, (_, index) => make(index)).join("");
const named = (index: number) => `${pageText} (${index})`;

async function measure(fileName: string, content: Buffer | string, sheets = pages) {
  const bytes = Buffer.from(content);
  const startedMs = performance.now();
  const file = await readInWorker({ fileName, bytes: new Uint8Array(bytes) }, {}, never);
  const seconds = (performance.now() - startedMs) / 1000;
  const row = {
    format: fileName.split(".").at(-1),
    ...{ pages: sheets, bytes: bytes.length, passages: file.passages.length },
    seconds: rounded(seconds, 2),
    pagesPerSecond: rounded(sheets / seconds, 1),
  };
  console.log(JSON.stringify(row));
  return row;
}

const html = `<h1>Handbuch</h1>${repeat((index) => `<h2>Seite ${index}</h2><p>${named(index)}</p>`)}`;
await using printer = await openPagePrinter();
const scanned = await printer.render(pageText, { css: "font: 11pt 'Liberation Serif', serif", turn: 0 });
const rows = [
  await measure("a.md", `# Handbuch\n\n${repeat((index) => `## Seite ${index}\n\n${named(index)}\n\n`)}`),
  await measure("a.html", `<!doctype html><html><body>${html}</body></html>`),
  await measure(
    "a.docx",
    makeDocx(repeat((index) => docxParagraph(`Seite ${index}`, "Heading1") + docxParagraph(named(index)))),
  ),
  await measure(
    "a.odt",
    makeOdf(
      "text",
      repeat((index) => `<text:h text:outline-level="1">Seite ${index}</text:h><text:p>${named(index)}</text:p>`),
    ),
  ),
  await measure(
    "a.pptx",
    makePptx(Array.from({ length: pages }, (_, index) => ({ title: `Folie ${index}`, points: sentences }))),
  ),
  await measure(
    "a.xlsx",
    makeXlsx({
      Liste: Array.from({ length: pages * 40 }, (_, index) => [
        `Artikel ${index}`,
        sentences[index % sentences.length] ?? "",
        { value: index * 1.5 },
      ]),
    }),
  ),
  await measure(
    "a.csv",
    Array.from(
      { length: pages * 40 },
      (_, index) => `Artikel ${index};${sentences[index % sentences.length]?.trim()};${index}`,
    ).join("\n"),
  ),
  await measure(
    "a.epub",
    makeEpub(
      "Handbuch",
      Object.fromEntries(Array.from({ length: pages }, (_, index) => [`Kapitel ${index}`, `<p>${named(index)}</p>`])),
    ),
  ),
  await measure(
    "a.eml",
    `Subject: Handbuch\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${repeat((index) => `${named(index)}\n\n`)}`,
  ),
  await measure(
    "a.pdf",
    await printer.print(`<style>h2 { break-before: page } body { font: 10pt serif }</style>${html}`),
    pages + 1,
  ),
  await measure("scan.pdf", scanned.scannedPdf, 1),
  await measure("scan.png", scanned.png, 1),
];
keepResults("reading", { rows });
