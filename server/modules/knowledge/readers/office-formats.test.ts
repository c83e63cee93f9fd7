import { expect, test } from "vitest";
import { UnreadableFile } from "../reading/errors.ts";
import { readInWorker } from "../reading/read-in-worker.ts";
import { readPassages } from "../reading/read-passages.ts";
import { makePdf, makeZip } from "./document-fixtures.ts";
import { makeEpub, makeMsg, makeOdf, makePptx, makeXlsx } from "./office-fixtures.ts";

const read = (fileName: string, content: Buffer | string) =>
  readPassages(fileName, new Uint8Array(Buffer.from(content)));

async function faultOf(fileName: string, content: Buffer | string): Promise<string> {
  const thrown = await read(fileName, content).catch((cause: unknown) => cause);
  if (!(thrown instanceof UnreadableFile)) throw new Error("The file was read although it cannot be.");
  return thrown.code;
}

const told = (file: Awaited<ReturnType<typeof read>>) =>
  file.passages.map(({ page, headings, text }) => [page, headings.join(" > "), text]);

test("slides are pages in the order of the show, with titles, points, tables and notes", async () => {
  const cell = (text: string) => `<a:tc><a:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></a:txBody></a:tc>`;
  const table = `<p:graphicFrame><a:tbl><a:tblPr firstRow="1"/><a:tr>${cell("Tarif")}${cell("Preis")}</a:tr><a:tr>${cell("Basis")}${cell("19 Euro")}</a:tr></a:tbl></p:graphicFrame>`;
  const file = await read(
    "vorstellung.pptx",
    makePptx([
      { title: "Unsere Tarife", table },
      { title: "Der Ablauf", points: ["Anmelden", "Bezahlen"], notes: "Hier nach Fragen der Gäste sehen." },
    ]),
  );
  expect(told(file)).toEqual([
    [1, "", "Tarif | Preis\nBasis | 19 Euro"],
    [2, "Der Ablauf", "- Anmelden\n- Bezahlen\n\nHier nach Fragen der Gäste sehen."],
  ]);
});

test("sheets are headings; dates, prices and shares read as they are shown", async () => {
  const file = await read(
    "preise.xlsx",
    makeXlsx({
      Preise: [
        ["Unsere Preise für das nächste Jahr"],
        ["Leistung", "Seit", "Preis", "Rabatt"],
        ["Beratung & Planung", { value: 46_023, style: 1 }, { value: 1234.5, style: 2 }, { value: 0.15, style: 3 }],
        ["Wartung", { value: 46_054, style: 1 }, { value: 80, style: 2 }, { value: 0, style: 3 }],
      ],
      Leer: [],
    }),
  );
  expect(told(file)).toEqual([
    [
      null,
      "Preise",
      "Unsere Preise für das nächste Jahr\n\nLeistung | Seit | Preis | Rabatt\nBeratung & Planung | 01.01.2026 | 1.234,50 € | 15 %\nWartung | 01.02.2026 | 80,00 € | 0 %",
    ],
  ]);
});

test("a table of text keeps its columns, whatever parts them", async () => {
  const rows = [
    ["Ort", "Plätze"],
    ["Saal; groß", "120"],
    ["Keller", "40"],
  ];
  for (const mark of [";", ",", "\t"]) {
    const text = rows.map((row) => row.map((cell) => `"${cell}"`).join(mark)).join("\r\n");
    expect((await read("orte.csv", text)).passages[0]?.text).toBe("Ort | Plätze\nSaal; groß | 120\nKeller | 40");
  }
});

test("OpenDocument keeps headings, lists, tables, sheets and slides", async () => {
  const row = (...cells: readonly string[]) =>
    `<table:table-row>${cells.map((text) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`).join("")}</table:table-row>`;
  const table = `<table:table table:name="Zeiten"><table:table-header-rows>${row("Tag", "Zeit")}</table:table-header-rows>${row("Montag", "9 Uhr")}</table:table>`;
  const text = await read(
    "hausordnung.odt",
    makeOdf(
      "text",
      `<text:h text:outline-level="1">Hausordnung</text:h><text:p>Sie gilt<text:line-break/>für alle.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>auch für Gäste</text:p></text:note-body></text:note></text:p><text:list><text:list-item><text:p>Ruhe</text:p></text:list-item></text:list>${table}`,
    ),
  );
  expect(told(text)).toEqual([
    [null, "Hausordnung", "Sie gilt\nfür alle. (auch für Gäste)\n\n- Ruhe\n\nTag | Zeit\nMontag | 9 Uhr"],
  ]);
  expect(told(await read("zeiten.ods", makeOdf("spreadsheet", table)))).toEqual([
    [null, "Zeiten", "Tag | Zeit\nMontag | 9 Uhr"],
  ]);
  const slide = `<draw:page><draw:frame presentation:class="title"><draw:text-box><text:p>Ziele</text:p></draw:text-box></draw:frame><draw:frame><draw:text-box><text:p>Mehr Ruhe.</text:p></draw:text-box></draw:frame></draw:page>`;
  expect(told(await read("ziele.odp", makeOdf("presentation", slide)))).toEqual([[1, "Ziele", "Mehr Ruhe."]]);
});

test("a book keeps its chapters, and takes their names from its contents where they have none", async () => {
  const file = await read(
    "buch.epub",
    makeEpub("Das Handbuch", { Vorwort: "<p>Willkommen im Verein.</p>", Regeln: "<h1>Regeln</h1><p>Seid nett.</p>" }),
  );
  expect(file.title).toBe("Das Handbuch");
  expect(told(file)).toEqual([
    [null, "Vorwort", "Willkommen im Verein."],
    [null, "Regeln", "Seid nett."],
  ]);
});

const mail = (...attachments: readonly [name: string, type: string, content: Buffer | string][]) =>
  [
    "From: =?utf-8?Q?J=C3=BCrgen?= <j@example.org>",
    "To: Empfang <empfang@example.org>",
    "Date: Mon, 02 Mar 2026 09:30:00 +0100",
    "Subject: =?utf-8?Q?Neue_=C3=96ffnungszeiten?=",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "Ab April haben wir samstags offen.",
    ...attachments.flatMap(([name, type, content]) => [
      "--b",
      `Content-Type: ${type}; name="${name}"`,
      `Content-Disposition: attachment; filename="${name}"`,
      "Content-Transfer-Encoding: base64",
      "",
      Buffer.from(content).toString("base64"),
    ]),
    "--b--",
  ].join("\r\n");

test("a mail says who wrote, keeps its attachments as parts and names those it cannot read", async () => {
  const file = await read(
    "zeiten.eml",
    mail(
      ["plan.pdf", "application/pdf", makePdf([[{ text: "Samstags offen von neun bis zwölf Uhr." }]])],
      ["alt.doc", "application/msword", "x"],
      ["weiter.eml", "message/rfc822", mail(["notiz.md", "text/markdown", "# Notiz\n\nSonntags zu."])],
    ),
  );
  expect(file.title).toBe("Neue Öffnungszeiten");
  expect(told(file)).toEqual([
    [
      null,
      "",
      "Neue Öffnungszeiten\nJürgen <j@example.org> → Empfang <empfang@example.org>\n2026-03-02 08:30\n\nAb April haben wir samstags offen.",
    ],
    [1, "plan.pdf", "Samstags offen von neun bis zwölf Uhr."],
    [
      null,
      "weiter.eml",
      "Neue Öffnungszeiten\nJürgen <j@example.org> → Empfang <empfang@example.org>\n2026-03-02 08:30\n\nAb April haben wir samstags offen.",
    ],
    [null, "weiter.eml > notiz.md > Notiz", "Sonntags zu."],
  ]);
  expect(file.unread.map(({ name, fault }) => [name, fault.code])).toEqual([["alt.doc", "file-too-old"]]);
});

test("a mail as Outlook saves it is read with its attachments", async () => {
  const bytes = makeMsg(
    { subject: "Neue Öffnungszeiten", from: "Jürgen Müller", text: "Ab April samstags offen." },
    { name: "notiz.md", content: "# Notiz\n\nSonntags zu." },
  );
  // In the server's own thread: the test runner loads this old kind of module in another way than Node does.
  const file = await readInWorker(
    { fileName: "zeiten.msg", bytes: new Uint8Array(bytes) },
    {},
    new AbortController().signal,
  );
  expect(told(file)).toEqual([
    [null, "", "Neue Öffnungszeiten\nJürgen Müller\n\nAb April samstags offen."],
    [null, "notiz.md > Notiz", "Sonntags zu."],
  ]);
});

test("mails in mails end at a depth", async () => {
  let inner = mail(["notiz.md", "text/markdown", "# Notiz\n\nSonntags zu."]);
  for (let depth = 0; depth < 5; depth++) inner = mail(["weiter.eml", "message/rfc822", inner]);
  expect((await read("kette.eml", inner)).unread.map(({ fault }) => fault.code)).toEqual(["file-too-deep"]);
});

test("macros, entity bombs, wrong containers and broken parts are refused with their reason", async () => {
  const macro = { "word/document.xml": "<w/>", "word/vbaProject.bin": "x" };
  expect(await faultOf("a.docm", "x")).toBe("file-with-macros");
  expect(await faultOf("a.docx", makeZip(macro))).toBe("file-with-macros");
  expect(await faultOf("a.xlsx", makeZip({ "xl/workbook.xml": "<w/>", "xl/vbaProject.bin": "x" }))).toBe(
    "file-with-macros",
  );
  expect(await faultOf("a.odt", makeZip({ "content.xml": "<x/>", "Basic/Standard/Module1.xml": "x" }))).toBe(
    "file-with-macros",
  );
  const bomb = `<!DOCTYPE x [<!ENTITY a "${"ha".repeat(99)}"><!ENTITY b "&a;&a;&a;&a;">]><x><office:body>&b;</office:body></x>`;
  expect(await faultOf("a.odt", makeZip({ mimetype: "x", "content.xml": bomb }))).toBe("file-broken");
  const deep = `<x>${"<body>".repeat(5000)}${"</body>".repeat(5000)}</x>`;
  expect(await faultOf("a.odt", makeZip({ mimetype: "x", "content.xml": deep }))).toBe("file-broken");
  expect(await faultOf("a.pptx", makeZip({ "word/document.xml": "<w/>" }))).toBe("file-disguised");
  expect(await faultOf("a.epub", makeZip({ "a.txt": "x" }))).toBe("file-disguised");
  expect(await faultOf("a.xlsx", makeZip({ "xl/workbook.xml": "<workbook><sheets>" }))).toBe("file-broken");
  expect(await faultOf("a.msg", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2048)]))).toBe(
    "file-broken",
  );
  expect(await faultOf("a.png", "x")).toBe("file-disguised");
  const wide = Buffer.from("89504e470d0a1a0a0000000d49484452000fffff000fffff0802000000", "hex");
  expect(await faultOf("a.png", Buffer.concat([wide, Buffer.alloc(64)]))).toBe("file-picture-too-large");
  const encrypted = `<manifest><file-entry><encryption-data/></file-entry></manifest>`;
  expect(await faultOf("a.odt", makeZip({ "content.xml": "x", "META-INF/manifest.xml": encrypted }))).toBe(
    "file-encrypted",
  );
});
