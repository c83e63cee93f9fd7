import { getDocumentProxy } from "unpdf";
import type { Block, Reader } from "../reading/block.ts";
import { UnreadableFile } from "../reading/errors.ts";
import { pagesMax, textMaxLength } from "../reading/limits.ts";
import { blocksOfPages } from "./pdf-blocks.ts";
import { type Line, linesOf, type PlacedText } from "./pdf-lines.ts";

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Fewer letters than this per page on average and the pages are pictures. */
const scannedLettersPerPage = 8;

/** Reads a PDF page by page with its page numbers. */
export const readPdf: Reader = async ({ bytes, onProgress }) => {
  const pdf = await open(bytes);
  if (pdf.numPages > pagesMax)
    throw new UnreadableFile("file-too-many-pages", { pages: pdf.numPages, limit: pagesMax });
  const pages = await readPages(pdf, onProgress);
  const letters = pages.flat().reduce((sum, line) => sum + line.text.length, 0);
  if (letters < scannedLettersPerPage * pdf.numPages) throw new UnreadableFile("file-scanned", { pages: pdf.numPages });
  const blocks = blocksOfPages(pages);
  return { title: (await titleOf(pdf)) ?? largestHeading(blocks), blocks };
};

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(bytes, { verbosity: 0 });
  } catch (cause) {
    const encrypted = cause instanceof Error && cause.name === "PasswordException";
    throw new UnreadableFile(encrypted ? "file-encrypted" : "file-broken");
  }
}

async function readPages(pdf: Pdf, onProgress: (progress: number) => void): Promise<Line[][]> {
  const pages: Line[][] = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const lines = await readPage(pdf, number);
    length += lines.reduce((sum, line) => sum + line.text.length, 0);
    if (length > textMaxLength) throw new UnreadableFile("file-too-much-text", { limit: textMaxLength });
    pages.push(lines);
    onProgress(number / pdf.numPages);
  }
  return pages;
}

async function readPage(pdf: Pdf, number: number): Promise<Line[]> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return linesOf(items.flatMap(placed));
  } catch {
    throw new UnreadableFile("file-broken", { page: number });
  }
}

function placed(item: object): PlacedText[] {
  if (!("str" in item) || !("transform" in item) || typeof item.str !== "string" || !Array.isArray(item.transform))
    return [];
  const [a, b, , , x, y] = item.transform.map(Number);
  const width = "width" in item ? Number(item.width) : 0;
  const endsLine = "hasEOL" in item && item.hasEOL === true;
  return [{ text: item.str, x: x ?? 0, y: y ?? 0, width, size: Math.hypot(a ?? 0, b ?? 0) || 1, endsLine }];
}

async function titleOf(pdf: Pdf): Promise<string | null> {
  const meta = await pdf.getMetadata().catch(() => null);
  const title = meta !== null && "Title" in meta.info ? String(meta.info.Title).trim() : "";
  return title.length < 4 ||
    /^(?:untitled|unbenannt|microsoft word|dokument\d*|document\d*)\b|\.(?:docx?|indd|pptx?|tex|dvi)$/iu.test(title)
    ? null
    : title;
}

function largestHeading(blocks: readonly Block[]): string | null {
  const first = blocks.slice(0, 5).find((block) => block.kind === "heading");
  return first?.kind === "heading" && first.level === 1 ? first.text : null;
}
