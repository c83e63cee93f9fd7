import { fileTypeFromBuffer } from "file-type";
import { UnreadableFile } from "./errors.ts";
import { announcedKind, type Format } from "./format.ts";

/** What a file of each binary format is recognised as; a ZIP without a telling first entry is just a ZIP. */
const contents: Readonly<Partial<Record<Format, readonly string[]>>> = {
  pdf: ["pdf"],
  docx: ["docx", "zip"],
  pptx: ["pptx", "zip"],
  xlsx: ["xlsx", "zip"],
  odf: ["odt", "ods", "odp", "zip"],
  epub: ["epub", "zip"],
  msg: ["cfb"],
  image: ["png", "jpg", "webp", "tif"],
  zip: ["zip"],
};

/** Formats of Microsoft Office, which wraps a file with a password in its old container. */
const wrapped: ReadonlySet<Format> = new Set(["docx", "pptx", "xlsx"]);

/** The file's format by its name, once its content agrees; throws `UnreadableFile` where it does not. */
export async function checkFormat(fileName: string, bytes: Uint8Array): Promise<Format> {
  if (bytes.byteLength === 0) throw new UnreadableFile("file-empty");
  const { format } = announcedKind(fileName);
  const found = await contentType(bytes);
  if (found === "cfb" && wrapped.has(format)) throw new UnreadableFile("file-encrypted");
  const expected = contents[format];
  if (expected !== undefined) {
    if (found !== null && expected.includes(found)) return format;
    throw new UnreadableFile(isMacroType(found) ? "file-with-macros" : "file-disguised");
  }
  if (found !== null && !(format === "eml" && found === "eml")) throw new UnreadableFile("file-disguised");
  if (looksBinary(bytes)) throw new UnreadableFile("file-disguised");
  if (looksLikeHtml(bytes) && format !== "html") throw new UnreadableFile("file-disguised");
  return format;
}

function isMacroType(found: string | null): boolean {
  return found !== null && /^(?:doc|xls|ppt|dot|xlt|pot)[m]$/u.test(found);
}

/** The kind of a binary format, null for text. XML is text to us: XHTML begins so. */
async function contentType(bytes: Uint8Array): Promise<string | null> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString("latin1");
  if (head.includes("%PDF-")) return "pdf";
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  return type === undefined || type.ext === "xml" ? null : type.ext;
}

function looksLikeHtml(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString("latin1");
  return /^\W{0,3}\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html[\s>])/iu.test(head);
}

/** Control characters do not occur in text; UTF-16 with its mark is full of zero bytes and still text. */
function looksBinary(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return false;
  let controls = 0;
  const head = bytes.subarray(0, 65_536);
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  return controls > head.length / 1000;
}
