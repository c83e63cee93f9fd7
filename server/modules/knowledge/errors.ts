import type { Localised } from "@diskret/contract";
import { DomainError } from "#platform/errors";
import type { UnreadableCode } from "./reading/errors.ts";

type Figures = Readonly<Record<string, number>>;

const megabytes = (bytes: number | undefined): string => `${Math.round((bytes ?? 0) / (1024 * 1024))} MB`;

const millions = (one: number | undefined, other: number | undefined): number =>
  Math.round(((one ?? 0) * (other ?? 0)) / 1_000_000);

/** What each fault of a file means, why, and how to mend it. */
const faults: Readonly<Record<UnreadableCode, (figures: Figures) => Localised>> = {
  "file-empty": () => ({
    de: "Die Datei ist leer. Speichern Sie sie noch einmal und laden Sie sie neu hoch.",
    en: "The file is empty. Save it again and upload it anew.",
  }),
  "file-type-unsupported": () => ({
    de: "Dieses Format kann nicht gelesen werden. Möglich sind PDF, DOCX, PPTX, XLSX, CSV, ODT, ODS, ODP, EPUB, EML, MSG, Markdown (.md), HTML, Text (.txt), Bilder (PNG, JPEG, WebP, TIFF) und ZIP. Speichern Sie die Datei in einem dieser Formate.",
    en: "This format cannot be read. Possible are PDF, DOCX, PPTX, XLSX, CSV, ODT, ODS, ODP, EPUB, EML, MSG, Markdown (.md), HTML, text (.txt), pictures (PNG, JPEG, WebP, TIFF) and ZIP. Save the file in one of these formats.",
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
    de: "Die Datei ist mit einem Kennwort geschützt oder in einem alten Office-Format. Speichern Sie sie ohne Kennwort im heutigen Format (zum Beispiel PDF oder DOCX) und laden Sie sie noch einmal hoch.",
    en: "The file is protected by a password or in an old Office format. Save it without a password in today's format (PDF or DOCX, for example) and upload it again.",
  }),
  "file-without-text": () => ({
    de: "In der Datei steht kein Text. Prüfen Sie, ob es die richtige Datei ist.",
    en: "There is no text in the file. Check whether it is the right one.",
  }),
  "file-scanned": (figures) => ({
    de: `Auf den Seiten dieser Datei (${figures["pages"] ?? 0}) ist kein Text zu erkennen. Scannen Sie sie noch einmal: gerade, mit 300 dpi und gutem Kontrast.`,
    en: `No text can be recognised on the pages of this file (${figures["pages"] ?? 0}). Scan it again: straight, at 300 dpi and with good contrast.`,
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
    de: `Entpackt ist die Datei größer als ${megabytes(figures["limit"])}; so groß ist kein Dokument. Speichern Sie den Text ohne Bilder als DOCX oder PDF, oder teilen Sie das Archiv.`,
    en: `Unpacked, the file is larger than ${megabytes(figures["limit"])}; no document is that large. Save the text without pictures as DOCX or PDF, or split the archive.`,
  }),
  "file-with-macros": () => ({
    de: "Die Datei enthält Makros, also Programme. Solche Dateien werden nicht angenommen, weil Besucher das Original herunterladen können. Speichern Sie sie ohne Makros (als DOCX, XLSX oder PPTX) oder als PDF.",
    en: "The file contains macros, which are programs. Such files are not accepted because visitors can download the original. Save it without macros (as DOCX, XLSX or PPTX) or as PDF.",
  }),
  "file-too-old": () => ({
    de: "Dieses ältere Format kann nicht gelesen werden. Öffnen Sie die Datei in ihrem Programm und speichern Sie sie als DOCX, XLSX, PPTX, ODT oder PDF.",
    en: "This older format cannot be read. Open the file in its program and save it as DOCX, XLSX, PPTX, ODT or PDF.",
  }),
  "file-picture-too-large": (figures) => ({
    de: `Das Bild hat ${millions(figures["width"], figures["height"])} Millionen Bildpunkte; gelesen werden höchstens ${millions(figures["limit"], 1)} Millionen. Verkleinern Sie es: 300 dpi reichen für die Texterkennung.`,
    en: `The picture has ${millions(figures["width"], figures["height"])} million pixels; at most ${millions(figures["limit"], 1)} million are read. Make it smaller: 300 dpi are enough to recognise text.`,
  }),
  "file-too-deep": (figures) => ({
    de: `Die Datei steckt in mehr als ${figures["limit"] ?? 0} anderen Dateien. Nehmen Sie sie heraus und laden Sie sie einzeln hoch.`,
    en: `The file lies inside more than ${figures["limit"] ?? 0} other files. Take it out and upload it on its own.`,
  }),
  "file-too-many-files": (figures) => ({
    de: `Das Archiv enthält ${figures["files"] ?? 0} Dateien; gelesen werden höchstens ${figures["limit"] ?? 0}. Teilen Sie es in mehrere Archive.`,
    en: `The archive holds ${figures["files"] ?? 0} files; at most ${figures["limit"] ?? 0} are read. Split it into several archives.`,
  }),
  "file-too-large": () => ({
    de: "Die Datei ist größer, als diese Installation annimmt. Teilen Sie sie oder erhöhen Sie UPLOAD_MAX_MB.",
    en: "The file is larger than this installation takes. Split it or raise UPLOAD_MAX_MB.",
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

/** Faults that the name of a file shows already. */
const unreadableKinds: ReadonlySet<UnreadableCode> = new Set([
  "file-type-unsupported",
  "file-too-old",
  "file-with-macros",
]);

/** An upload that is refused before anything of it is kept. */
export class SourceRefused extends DomainError {
  constructor(code: UnreadableCode) {
    super({
      code,
      status: unreadableKinds.has(code) ? 415 : 422,
      title: { de: "Datei nicht angenommen", en: "File not accepted" },
      detail: faults[code]({}),
    });
  }
}
