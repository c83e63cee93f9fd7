import { fileTypeFromBuffer } from "file-type";
import { UnreadableFile } from "./errors.ts";
import { type Format, formatOfName } from "./format.ts";

/** The file's format by its name, once its content agrees; throws `UnreadableFile` where it does not. */
export async function checkFormat(fileName: string, bytes: Uint8Array): Promise<Format> {
  if (bytes.byteLength === 0) throw new UnreadableFile("file-empty");
  const announced = formatOfName(fileName);
  if (announced === null) throw new UnreadableFile("file-type-unsupported");
  const found = await contentType(bytes);
  if (announced === "pdf") return expect(found === "pdf", announced);
  if (announced === "docx") {
    if (found === "cfb") throw new UnreadableFile("file-encrypted");
    return expect(found === "docx" || found === "zip", announced);
  }
  if (found !== null) throw new UnreadableFile("file-disguised");
  if (looksBinary(bytes)) throw new UnreadableFile("file-disguised");
  return expect((announced === "html") === looksLikeHtml(bytes) || announced === "html", announced);
}

function expect(holds: boolean, format: Format): Format {
  if (!holds) throw new UnreadableFile("file-disguised");
  return format;
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
