import type { ReadDocument, Reader, ReadingInput } from "./block.ts";
import { checkFormat } from "./check-format.ts";
import { UnreadableFile } from "./errors.ts";
import type { Format } from "./format.ts";
import { depthMax } from "./limits.ts";

/** Each reader is loaded when its format comes: a Markdown file need not wait for the PDF library. */
const readers: Readonly<Record<Exclude<Format, "zip">, () => Promise<Reader>>> = {
  pdf: async () => (await import("../readers/read-pdf.ts")).readPdf,
  docx: async () => (await import("../readers/read-docx.ts")).readDocx,
  pptx: async () => (await import("../readers/read-pptx.ts")).readPptx,
  xlsx: async () => (await import("../readers/read-xlsx.ts")).readXlsx,
  csv: async () => (await import("../readers/read-csv.ts")).readCsv,
  odf: async () => (await import("../readers/read-odf.ts")).readOdf,
  epub: async () => (await import("../readers/read-epub.ts")).readEpub,
  eml: async () => (await import("../readers/read-eml.ts")).readEml,
  msg: async () => (await import("../readers/read-msg.ts")).readMsg,
  image: async () => (await import("../readers/read-image.ts")).readImage,
  markdown: async () => (await import("../readers/read-markdown.ts")).readMarkdown,
  html: async () => (await import("../readers/read-html.ts")).readHtml,
  text: async () => (await import("../readers/read-text.ts")).readText,
};

/**
 * Reads a file into blocks by the reader of its format, once its content agrees with its name. Files inside of it are
 * read in the same way, to a bounded depth.
 *
 * @throws UnreadableFile with what is wrong.
 */
export async function readBlocks(
  fileName: string,
  input: Omit<ReadingInput, "readPart">,
  depth = 0,
): Promise<ReadDocument> {
  const format = await checkFormat(fileName, input.bytes);
  // A ZIP is unpacked into sources of its own; inside of a mail it stays closed.
  if (format === "zip") throw new UnreadableFile("file-type-unsupported");
  const read = await readers[format]();
  return read({ ...input, readPart: (name, bytes) => readPart(name, bytes, depth + 1) });
}

/** A part is read without telling progress: the file it lies in tells its own. */
async function readPart(fileName: string, bytes: Uint8Array, depth: number): Promise<ReadDocument> {
  if (depth > depthMax) throw new UnreadableFile("file-too-deep", { limit: depthMax });
  const recognised = { kept: new Map(), keep: () => undefined };
  return readBlocks(fileName, { bytes, recognised, onProgress: () => undefined }, depth);
}
