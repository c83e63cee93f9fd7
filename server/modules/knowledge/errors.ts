import type { Localised } from "@diskret/contract";
import { DomainError } from "#platform/errors";
import type { UnreadableCode } from "./reading/errors.ts";

type Figures = Readonly<Record<string, number>>;

const megabytes = (bytes: number | undefined): string => `${Math.round((bytes ?? 0) / (1024 * 1024))} MB`;

/** What each fault of a file means, why, and how to mend it. */
const faults: Readonly<Record<UnreadableCode, (figures: Figures) => Localised>> = {
  "file-empty": () => ({
    de: "Die Datei ist leer. Speichern Sie sie noch einmal und laden Sie sie neu hoch.",
    en: "The file is empty. Save it again and upload it anew.",
  }),
  "file-type-unsupported": () => ({
    de: "Dieses Format kann nicht gelesen werden. Möglich sind PDF, DOCX, Markdown (.md), HTML und Text (.txt). Speichern Sie die Datei in einem dieser Formate.",
    en: "This format cannot be read. Possible are PDF, DOCX, Markdown (.md), HTML and text (.txt). Save the file in one of these formats.",
  }),
  "file-disguised": () => ({
    de: "Der Inhalt passt nicht zur Endung des Dateinamens. Geben Sie der Datei die richtige Endung oder speichern Sie sie im Programm, aus dem sie stammt, neu.",
    en: "The content does not fit the ending of the file's name. Give the file its right ending, or save it again in the program it comes from.",
  }),
  "file-broken": (figures) => ({
    de: `Die Datei ist beschädigt oder unvollständig${figures["page"] === undefined ? "" : ` (Seite ${figures["page"]})`}. Öffnen Sie sie in ihrem Programm, speichern Sie sie neu und laden Sie sie noch einmal hoch.`,
    en: `The file is damaged or incomplete${figures["page"] === undefined ? "" : ` (page ${figures["page"]})`}. Open it in its program, save it anew and upload it again.`,
  }),
  "file-encrypted": () => ({
    de: "Die Datei ist mit einem Kennwort geschützt oder in einem alten Word-Format. Speichern Sie sie ohne Kennwort als PDF oder DOCX und laden Sie sie noch einmal hoch.",
    en: "The file is protected by a password or in an old Word format. Save it without a password as PDF or DOCX and upload it again.",
  }),
  "file-without-text": () => ({
    de: "In der Datei steht kein Text. Prüfen Sie, ob es die richtige Datei ist.",
    en: "There is no text in the file. Check whether it is the right one.",
  }),
  "file-scanned": (figures) => ({
    de: `Die Seiten dieser PDF-Datei (${figures["pages"] ?? 0}) sind Bilder ohne Text, vermutlich ein Scan. Lassen Sie eine Texterkennung (OCR) darüberlaufen und laden Sie das Ergebnis hoch.`,
    en: `The pages of this PDF (${figures["pages"] ?? 0}) are pictures without text, probably a scan. Run text recognition (OCR) on it and upload the result.`,
  }),
  "file-too-many-pages": (figures) => ({
    de: `Die Datei hat ${figures["pages"] ?? 0} Seiten; gelesen werden höchstens ${figures["limit"] ?? 0}. Teilen Sie die Datei.`,
    en: `The file has ${figures["pages"] ?? 0} pages; at most ${figures["limit"] ?? 0} are read. Split the file.`,
  }),
  "file-too-much-text": (figures) => ({
    de: `Die Datei enthält mehr als ${Math.round((figures["limit"] ?? 0) / 1_000_000)} Millionen Zeichen Text. Teilen Sie sie in mehrere Dateien.`,
    en: `The file holds more than ${Math.round((figures["limit"] ?? 0) / 1_000_000)} million characters of text. Split it into several files.`,
  }),
  "file-archive-bomb": (figures) => ({
    de: `Entpackt ist die Datei größer als ${megabytes(figures["limit"])}; so groß ist kein Dokument. Speichern Sie den Text ohne Bilder als DOCX oder PDF.`,
    en: `Unpacked, the file is larger than ${megabytes(figures["limit"])}; no document is that large. Save the text without pictures as DOCX or PDF.`,
  }),
  "file-reading-crashed": () => ({
    de: "Das Lesen dieser Datei brauchte zu viel Speicher oder Zeit und wurde abgebrochen. Teilen Sie die Datei oder speichern Sie sie in einem anderen Format.",
    en: "Reading this file took too much memory or time and was ended. Split the file or save it in another format.",
  }),
};

/** The words for a fault of a file; null for a code of another version of the software. */
export function describeFault(code: string, figures: Figures): { code: string; message: { de: string; en: string } } {
  const describe = isUnreadableCode(code) ? faults[code] : faults["file-broken"];
  return { code, message: { ...describe(figures) } };
}

function isUnreadableCode(code: string): code is UnreadableCode {
  return Object.hasOwn(faults, code);
}

/** An upload that is refused before anything of it is kept. */
export class SourceRefused extends DomainError {
  constructor(code: UnreadableCode) {
    super({
      code,
      status: code === "file-type-unsupported" ? 415 : 422,
      title: { de: "Datei nicht angenommen", en: "File not accepted" },
      detail: faults[code]({}),
    });
  }
}
