import type { Picture } from "./recognise-text.ts";

/** Makes pictures of a PDF's pages. Holds the memory of the engine until it is disposed of. */
export interface PageRenderer extends Disposable {
  /** The page (from 1) in grey at 300 dots per inch; null where there is nothing on it. */
  render(page: number): Promise<Picture | null>;
}

const dotsPerInch = 300;
const pointsPerInch = 72;
/** A page larger than A3 is rendered more coarsely, so that no page takes more than this many pixels. */
const pixelsMax = 20_000_000;
/** A grey value darker than this is ink … */
const ink = 128;
/** … and a page with fewer dots of it is empty. */
const leastInk = 200;

/** Opens a PDF in PDFium, compiled to WebAssembly: no native code, no thread, no canvas. Rejects for a broken file. */
export async function createPageRenderer(bytes: Uint8Array): Promise<PageRenderer> {
  const { PDFiumLibrary } = await import("@hyzyla/pdfium");
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  return {
    async render(number) {
      const page = document.getPage(number - 1);
      const { originalWidth, originalHeight } = page.getOriginalSize();
      const fine = dotsPerInch / pointsPerInch;
      const scale = Math.min(fine, Math.sqrt(pixelsMax / Math.max(originalWidth * originalHeight, 1)));
      const { data, width, height } = await page.render({ scale, render: "bitmap", colorSpace: "Gray" });
      return isEmpty(data) ? null : { bytes: greymap(data, width, height), orientation: 1, width, height };
    },
    [Symbol.dispose]() {
      document.destroy();
      library.destroy();
    },
  };
}

function isEmpty(grey: Uint8Array): boolean {
  let dots = 0;
  for (const value of grey) if (value < ink && ++dots >= leastInk) return false;
  return true;
}

/** A picture in the plainest format there is (PGM). */
function greymap(grey: Uint8Array, width: number, height: number): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, "latin1"), grey]);
}
