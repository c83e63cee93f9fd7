import { defineTable, notPersonal } from "#privacy/inventory";
import { document } from "../document-content.ts";
import type { RecognisedLines } from "../reading/block.ts";

export interface RecognisedPageRow {
  organisation_id: string;
  source_id: string;
  page: number;
  lines: RecognisedLines;
}

export interface SourceFileRow {
  organisation_id: string;
  source_id: string;
  path: string;
  child_id: string | null;
  error_code: string | null;
  error_figures: Record<string, number> | null;
}

export interface WatchedFileRow {
  organisation_id: string;
  path: string;
  bytes: number;
  modified_ms: number;
  source_id: string | null;
  error_code: string | null;
  error_figures: Record<string, number> | null;
}

/** The tables of files on their way to sources, as queries see them. */
export interface FileTables {
  recognised_page: RecognisedPageRow;
  source_file: SourceFileRow;
  watched_file: WatchedFileRow;
}

export const recognisedPageTable = defineTable<RecognisedPageRow>()({
  name: "recognised_page",
  title: { de: "Erkannter Text von Seiten, die gerade gelesen werden", en: "Recognised text of pages being read" },
  key: "source_id",
  columns: {
    organisation_id: notPersonal("names the organisation, not a person"),
    source_id: notPersonal("names the document"),
    page: notPersonal("a page number"),
    lines: document("Erkannter Wortlaut der Seite", "Recognised wording of the page"),
  },
  retention: { kind: "with", parent: "source", column: "source_id" },
});

export const sourceFileTable = defineTable<SourceFileRow>()({
  name: "source_file",
  title: { de: "Dateien in Archiven und E-Mails", en: "Files in archives and mails" },
  key: "source_id",
  columns: {
    organisation_id: notPersonal("names the organisation, not a person"),
    source_id: notPersonal("names the document that the file lies in"),
    path: document("Name der Datei in ihrem Archiv", "Name of the file in its archive"),
    child_id: notPersonal("names the document that the file became"),
    error_code: notPersonal("why the file was not read"),
    error_figures: notPersonal("sizes and limits that explain the error"),
  },
  retention: { kind: "with", parent: "source", column: "source_id" },
});

export const watchedFileTable = defineTable<WatchedFileRow>()({
  name: "watched_file",
  title: { de: "Dateien im beobachteten Ordner", en: "Files in the watched folder" },
  key: "path",
  columns: {
    organisation_id: notPersonal("names the organisation, not a person"),
    path: document("Name der Datei im Ordner", "Name of the file in the folder"),
    bytes: notPersonal("a size"),
    modified_ms: notPersonal("when the file was changed last, to notice a change"),
    source_id: notPersonal("names the document that the file became"),
    error_code: notPersonal("why the file was not read"),
    error_figures: notPersonal("sizes and limits that explain the error"),
  },
  retention: {
    kind: "until-removed",
    because: {
      de: "Der Eintrag bleibt, solange die Datei im Ordner liegt; mit ihr verschwindet er.",
      en: "The entry stays as long as the file lies in the folder; it goes with it.",
    },
  },
});
