import { expect, test } from "vitest";
import { describeFault } from "../errors.ts";
import { docxParagraph, makeDocx, makePdf, makeZip } from "../readers/document-fixtures.ts";
import { UnreadableFile } from "./errors.ts";
import { readInWorker } from "./read-in-worker.ts";

const never = new AbortController().signal;
const read = (fileName: string, content: Buffer | string) =>
  readInWorker({ fileName, bytes: new Uint8Array(Buffer.from(content)) }, {}, never);

async function refusal(fileName: string, content: Buffer | string): Promise<string> {
  const error = await read(fileName, content).then(
    () => null,
    (cause: unknown) => cause,
  );
  if (!(error instanceof UnreadableFile)) throw new Error("The file was read although it cannot be.");
  const { message } = describeFault(error.code, error.figures);
  expect(message.de.length).toBeGreaterThan(30);
  expect(message.en.length).toBeGreaterThan(30);
  return error.code;
}

test("a PDF keeps headings and page numbers and takes back hyphenation", async () => {
  const file = await read(
    "hausordnung.pdf",
    makePdf([
      [
        { text: "Hausordnung", size: 22 },
        { text: "Die Ruhezeit beginnt um 22 Uhr und endet um 6 Uhr. Der Daten-", gap: 40 },
        { text: "schutz gilt auch im Treppenhaus." },
      ],
      [
        { text: "Waschküche", size: 16 },
        { text: "Die Waschküche ist von 8 bis 20 Uhr offen.", gap: 40 },
        { text: "- Bitte die Tür schließen.", gap: 40 },
        { text: "- Bitte das Licht löschen." },
      ],
    ]),
  );
  expect(file.title).toBe("Hausordnung");
  expect(file.language).toBe("de");
  const [first, second] = file.passages;
  expect(first).toMatchObject({ page: 1, headings: [] });
  expect(first?.text).toContain("Der Datenschutz gilt");
  expect(second).toMatchObject({ page: 2, headings: ["Waschküche"] });
  expect(second?.text).toContain("- Bitte die Tür schließen.\n- Bitte das Licht löschen.");
});

test("a Word document keeps headings, lists and tables", async () => {
  const cell = (text: string) => `<w:tc>${docxParagraph(text)}</w:tc>`;
  const table = `<w:tbl><w:tr>${cell("Tag")}${cell("Zeit")}</w:tr><w:tr>${cell("Montag")}${cell("9 bis 17 Uhr")}</w:tr></w:tbl>`;
  const body =
    docxParagraph("Praxis", "Heading1") +
    docxParagraph("Wir sind für Sie da.") +
    docxParagraph("Zeiten", "Heading2") +
    table;
  const file = await read("praxis.docx", makeDocx(body));
  expect(file.title).toBe("Praxis");
  expect(file.passages.map((passage) => passage.headings)).toEqual([[], ["Zeiten"]]);
  expect(file.passages[1]?.text).toBe("Tag | Zeit\nMontag | 9 bis 17 Uhr");
});

test("Markdown keeps its structure and loses its marks", async () => {
  const file = await read(
    "guide.md",
    "# Guide\n\nRead the **whole** [guide](https://example.org).\n\n## Steps\n\nYou need:\n\n1. `npm ci`\n2. a *coffee*\n\n## Prices\n\n| Item | Price |\n|---|---|\n| Tea | 3 € |\n",
  );
  expect(file.title).toBe("Guide");
  expect(file.language).toBe("en");
  expect(file.passages.map((passage) => passage.text)).toEqual([
    "Read the whole guide.",
    "You need:\n\n1. `npm ci`\n2. a coffee",
    "Item | Price\nTea | 3 €",
  ]);
});

test("HTML loses navigation and footer and keeps what the page says", async () => {
  const words = "Die Bibliothek verleiht Bücher, Filme und Spiele an alle, die in der Stadt wohnen. ".repeat(6);
  const file = await read(
    "seite.html",
    `<!doctype html><html><head><title>Bibliothek | Stadt</title></head><body><nav><a href="/">Startseite</a></nav><main><article><h1>Bibliothek</h1><p>${words}</p><h2>Ausweis</h2><p>${words}</p><ul><li>Perso mitbringen</li></ul></article></main><footer>Impressum</footer><script>alert(1)</script></body></html>`,
  );
  const text = file.passages.map((passage) => passage.text).join("\n");
  expect(file.title).toBe("Bibliothek");
  expect(text).toContain("verleiht Bücher");
  expect(text).toContain("- Perso mitbringen");
  expect(text).not.toMatch(/Startseite|Impressum|alert/);
});

test("text is read in UTF-8, UTF-16 and windows-1252", async () => {
  const said = "Über die Öffnungszeiten entscheidet die Straße.";
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(said, "utf16le")]);
  for (const content of [said, utf16, Buffer.from(said, "latin1")]) {
    expect((await read("a.txt", content)).passages[0]?.text).toBe(said);
  }
});

test("what cannot be read says why", async () => {
  expect(await refusal("a.txt", "")).toBe("file-empty");
  expect(await refusal("a.md", " \n\n ")).toBe("file-without-text");
  expect(await refusal("a.pdf", makePdf([[{ text: "Geheim" }]], { encrypted: true }))).toBe("file-encrypted");
  expect(await refusal("a.pdf", makePdf([[], [], []]))).toBe("file-scanned");
  expect(await refusal("a.pdf", "%PDF-1.7\nnothing more")).toBe("file-broken");
  expect(await refusal("a.pdf", Buffer.from("MZ\x90\x00".padEnd(600, "\0"), "latin1"))).toBe("file-disguised");
  expect(await refusal("a.txt", "<!DOCTYPE html><html><body>Hallo</body></html>")).toBe("file-disguised");
  expect(await refusal("a.md", makeZip({ "a.txt": "Hallo" }))).toBe("file-disguised");
  expect(await refusal("a.docx", makeZip({ "a.txt": "Hallo" }))).toBe("file-disguised");
  const ole = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2048)]);
  expect(await refusal("a.docx", ole)).toBe("file-encrypted");
  expect(await refusal("a.docx", makeDocx("<w:p><w:r><w:t>offen"))).toBe("file-broken");
  expect(await refusal("a.exe", "MZ")).toBe("file-type-unsupported");
});

test("an archive that unpacks to hundreds of megabytes is refused", async () => {
  const bomb = Buffer.alloc(320 * 1024 * 1024, 0x20);
  expect(await refusal("a.docx", makeZip({ "word/document.xml": bomb }))).toBe("file-archive-bomb");
});

test("an aborted reading ends with the signal's reason", async () => {
  const abort = new AbortController();
  const reading = readInWorker(
    { fileName: "a.md", bytes: new Uint8Array(Buffer.from("# A\n\nText.")) },
    {},
    abort.signal,
  );
  abort.abort(new Error("stopping"));
  await expect(reading).rejects.toThrow("stopping");
});
