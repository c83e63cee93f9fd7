import mammoth from "mammoth";
import type { Block, Reader } from "../reading/block.ts";
import { UnreadableFile } from "../reading/errors.ts";
import { textMaxLength } from "../reading/limits.ts";
import { blocksOfHtml } from "./blocks-of-html.ts";
import { checkArchive } from "./check-archive.ts";
import { htmlBody } from "./html-body.ts";
import { refuseMacros } from "./office-relations.ts";

/** Reads a Word document by way of its HTML; pictures are left out. Headings follow the document's styles. */
export const readDocx: Reader = async ({ bytes, onProgress }) => {
  const names = checkArchive(bytes);
  if (!names.includes("word/document.xml")) throw new UnreadableFile("file-disguised");
  refuseMacros(names);
  onProgress(0.2);
  const html = await toHtml(bytes);
  onProgress(0.8);
  if (html.length > textMaxLength) throw new UnreadableFile("file-too-much-text", { limit: textMaxLength });
  const blocks = blocksOfHtml(htmlBody(html)).map((block): Block => ({ ...block, page: null }));
  const first = blocks.find((block) => block.kind === "heading");
  return { title: first?.kind === "heading" && first.level === 1 ? first.text : null, blocks };
};

async function toHtml(bytes: Uint8Array): Promise<string> {
  try {
    const result = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      {
        styleMap: [
          "p[style-name='Title'] => h1:fresh",
          "p[style-name='Titel'] => h1:fresh",
          "p[style-name='Subtitle'] => p:fresh",
        ],
        convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
        externalFileAccess: false,
      },
    );
    return result.value;
  } catch {
    throw new UnreadableFile("file-broken");
  }
}
