import { getDocumentProxy } from "unpdf";
import type { Block, Reader, ReadingInput } from "../reading/block.ts";
import { UnreadableFile } from "../reading/errors.ts";
import { pagesMax, textMaxLength } from "../reading/limits.ts";
import type { PlacedText } from "./page-segments.ts";
import { blocksOfPages } from "./pdf-blocks.ts";
import { type Line, linesOf } from "./pdf-lines.ts";
import { createPageScanner, type PageScanner } from "./scan-pages.ts";

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf["getPage"]>>;

/** A page with fewer letters than this is a picture, or empty. */
const pictureLetters = 8;

/** Reads a PDF page by page with its page numbers. Pages that are pictures go through text recognition. */
export const readPdf: Reader = async (input) => {
  // Text extraction takes the bytes over; pictures of the pages are made from a copy, and only where a page needs one.
  const copy = input.bytes.slice();
  const pdf = await open(input.bytes);
  if (pdf.numPages > pagesMax)
    throw new UnreadableFile("file-too-many-pages", { pages: pdf.numPages, limit: pagesMax });
  using scanner = createPageScanner(copy, input.recognised);
  const pages = await readPages(pdf, scanner, input);
  const letters = pages.flat().reduce((sum, line) => sum + line.text.length, 0);
  if (letters === 0) throw new UnreadableFile("file-scanned", { pages: pdf.numPages });
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

async function readPages(pdf: Pdf, scanner: PageScanner, { onProgress }: ReadingInput): Promise<(readonly Line[])[]> {
  const pages: (readonly Line[])[] = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const written = await readPage(pdf, number);
    const letters = written.reduce((sum, line) => sum + line.text.length, 0);
    const lines = letters < pictureLetters ? await scanner.scan(number) : written;
    length += lines.reduce((sum, line) => sum + line.text.length, 0);
    if (length > textMaxLength) throw new UnreadableFile("file-too-much-text", { limit: textMaxLength });
    pages.push(lines.length === 0 ? written : lines);
    onProgress(number / pdf.numPages, { read: number, total: pdf.numPages });
  }
  return pages;
}

async function readPage(pdf: Pdf, number: number): Promise<Line[]> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return linesOf(items.flatMap((item) => placed(item, page)));
  } catch {
    throw new UnreadableFile("file-broken", { page: number });
  }
}

/** A piece of text where it stands on the page as it is shown: pages may be turned. */
function placed(item: object, page: Page): PlacedText[] {
  if (!("str" in item) || !("transform" in item) || typeof item.str !== "string" || !Array.isArray(item.transform))
    return [];
  const [a = 0, b = 0, , , x = 0, y = 0] = item.transform.map(Number);
  const { transform: view, height } = page.getViewport({ scale: 1 });
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = view.map(Number);
  const width = "width" in item ? Number(item.width) : 0;
  return [
    {
      text: item.str,
      x: va * x + vc * y + ve,
      y: height - (vb * x + vd * y + vf),
      width,
      size: Math.hypot(a, b) || 1,
    },
  ];
}

async function titleOf(pdf: Pdf): Promise<string | null> {
  const meta = await pdf.getMetadata().catch(() => null);
  const title = meta !== null && "Title" in meta.info ? String(meta.info.Title).trim() : "";
  return title.length < 4 ||
    /^(?:untitled|unbenannt|microsoft word|dokument\d*|document\d*)\b|^[a-z]+:\S*$|\.(?:docx?|indd|pptx?|tex|dvi)$/iu.test(
      title,
    )
    ? null
    : title;
}

function largestHeading(blocks: readonly Block[]): string | null {
  const first = blocks.slice(0, 5).find((block) => block.kind === "heading");
  return first?.kind === "heading" && first.level === 1 ? first.text : null;
}
