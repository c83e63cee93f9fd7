import { readFileSync } from "node:fs";
import { readInWorker } from "../server/modules/knowledge/reading/read-in-worker.ts";
import { keepResults } from "./figures.ts";
import { charactersOf, errorRate } from "./reading/error-rate.ts";
import { openPagePrinter } from "./reading/page-printer.ts";

/**
 * Measures text recognition: a German and an English text are rendered as pages at 300 dots per inch and read back, as a
 * picture and as a scanned PDF, clean and as offices scan them. `node bench/ocr.ts`; README.md says what is counted.
 */
const never = new AbortController().signal;
const texts = {
  de: readFileSync(new URL("../docs/handbook/de/03-was-gespeichert-wird.md", import.meta.url), "utf8"),
  en: readFileSync(new URL("../docs/handbook/en/03-what-is-stored.md", import.meta.url), "utf8"),
};

/** How pages come out of a printer and a scanner. */
const conditions = [
  { name: "clean, serif 11 pt", css: "font: 11pt 'Liberation Serif', serif" },
  { name: "clean, sans serif 10 pt", css: "font: 10pt 'Liberation Sans', sans-serif" },
  { name: "clean, small print 8 pt", css: "font: 8pt 'Liberation Serif', serif" },
  {
    name: "grey, askew by 1 degree",
    css: "font: 11pt 'Liberation Serif', serif; background: #e4e2dc; color: #3a3a3a",
    turn: 1,
  },
  { name: "two columns", css: "font: 10pt 'Liberation Serif', serif; columns: 2; column-gap: 10mm" },
  { name: "upside down", css: "font: 11pt 'Liberation Serif', serif", turn: 180 },
] as const;

interface Row {
  readonly language: string;
  readonly condition: string;
  readonly form: "png" | "jpeg" | "scanned pdf";
  readonly characters: number;
  readonly characterErrorRate: number;
  readonly seconds: number;
}

await using printer = await openPagePrinter();
const rows: Row[] = [];
for (const language of ["de", "en"] as const) {
  const text = charactersOf(texts[language]).slice(0, 2600);
  for (const { name, css, ...more } of conditions) {
    const page = await printer.render(text, { css, turn: "turn" in more ? more.turn : 0 });
    const forms = [
      ["scanned pdf", "page.pdf", page.scannedPdf],
      ["png", "page.png", page.png],
      ["jpeg", "page.jpg", page.jpeg],
    ] as const;
    // The form makes no difference that is worth measuring under each condition.
    for (const [form, fileName, bytes] of name === conditions[0].name ? forms : forms.slice(0, 1)) {
      const startedMs = performance.now();
      const file = await readInWorker({ fileName, bytes: new Uint8Array(bytes) }, {}, never);
      const read = file.passages.map((passage) => [...passage.headings, passage.text].join(" ")).join(" ");
      const row = {
        ...{ language, condition: name, form, characters: text.length },
        characterErrorRate: Number(errorRate(text, charactersOf(read)).toFixed(4)),
        seconds: Number(((performance.now() - startedMs) / 1000).toFixed(1)),
      };
      console.log(JSON.stringify(row));
      rows.push(row);
    }
  }
}
keepResults("ocr", { rows });
