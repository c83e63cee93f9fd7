import { posix } from "node:path";
import { UnreadableFile } from "./errors.ts";

export type Format =
  | "pdf"
  | "docx"
  | "pptx"
  | "xlsx"
  | "csv"
  | "odf"
  | "epub"
  | "eml"
  | "msg"
  | "image"
  | "markdown"
  | "html"
  | "text"
  | "zip";

/** A format with what the web calls it. */
export interface Kind {
  readonly format: Format;
  readonly mediaType: string;
}

const officeOpen = "application/vnd.openxmlformats-officedocument";
const openDocument = "application/vnd.oasis.opendocument";

/** What the web calls a ZIP, which becomes the sources that lie in it. */
export const archiveMediaType = "application/zip";

/** What each ending of a file's name announces, and what the web calls it. */
const kinds: Readonly<Record<string, Kind>> = {
  pdf: { format: "pdf", mediaType: "application/pdf" },
  docx: { format: "docx", mediaType: `${officeOpen}.wordprocessingml.document` },
  pptx: { format: "pptx", mediaType: `${officeOpen}.presentationml.presentation` },
  xlsx: { format: "xlsx", mediaType: `${officeOpen}.spreadsheetml.sheet` },
  csv: { format: "csv", mediaType: "text/csv" },
  tsv: { format: "csv", mediaType: "text/tab-separated-values" },
  odt: { format: "odf", mediaType: `${openDocument}.text` },
  ods: { format: "odf", mediaType: `${openDocument}.spreadsheet` },
  odp: { format: "odf", mediaType: `${openDocument}.presentation` },
  epub: { format: "epub", mediaType: "application/epub+zip" },
  eml: { format: "eml", mediaType: "message/rfc822" },
  msg: { format: "msg", mediaType: "application/vnd.ms-outlook" },
  png: { format: "image", mediaType: "image/png" },
  jpg: { format: "image", mediaType: "image/jpeg" },
  jpeg: { format: "image", mediaType: "image/jpeg" },
  webp: { format: "image", mediaType: "image/webp" },
  tif: { format: "image", mediaType: "image/tiff" },
  tiff: { format: "image", mediaType: "image/tiff" },
  md: { format: "markdown", mediaType: "text/markdown" },
  markdown: { format: "markdown", mediaType: "text/markdown" },
  html: { format: "html", mediaType: "text/html" },
  htm: { format: "html", mediaType: "text/html" },
  xhtml: { format: "html", mediaType: "text/html" },
  txt: { format: "text", mediaType: "text/plain" },
  text: { format: "text", mediaType: "text/plain" },
  zip: { format: "zip", mediaType: archiveMediaType },
};

/** Endings of files that carry program code, or that only their own old program reads. */
const withMacros = /\.(?:docm|dotm|xlsm|xltm|xlam|pptm|potm|ppsm)$/iu;
const oldOffice = /\.(?:doc|xls|ppt|rtf|wps|pages|numbers|key)$/iu;

/**
 * What a file's name announces.
 *
 * @throws UnreadableFile with the reason where it is nothing that is read.
 */
export function announcedKind(fileName: string): Kind {
  const ending = /\.([a-z0-9]+)$/iu.exec(fileName)?.[1]?.toLowerCase() ?? "";
  const kind = Object.hasOwn(kinds, ending) ? kinds[ending] : undefined;
  if (kind !== undefined) return kind;
  if (withMacros.test(fileName)) throw new UnreadableFile("file-with-macros");
  throw new UnreadableFile(oldOffice.test(fileName) ? "file-too-old" : "file-type-unsupported");
}

/** The ending under which a media type is read, or null where it is none we read. */
export function endingOfMediaType(mediaType: string): string | null {
  return Object.keys(kinds).find((ending) => kinds[ending]?.mediaType === mediaType) ?? null;
}

/** A title from a file's name: `rules/opening-hours_2026.pdf` is `opening hours 2026`. */
export function titleOfName(fileName: string): string {
  const own = posix.basename(fileName.replaceAll("\\", "/"));
  const name = own.replace(/\.[a-z0-9]{1,8}$/iu, "").replace(/[_\s]+/gu, " ");
  const words = /\s/u.test(name) ? name : name.replace(/-+/gu, " ");
  return words.trim() === "" ? own : words.trim();
}
