import { makeScannedPdf } from "../../server/modules/knowledge/readers/document-fixtures.ts";
import { launchBrowser } from "../../server/testing/browser.ts";

/** A page as files: two pictures and a PDF with nothing but a picture in it. */
export interface PrintedPage {
  readonly png: Buffer;
  readonly jpeg: Buffer;
  readonly scannedPdf: Buffer;
}

/** Renders A4 pages at 300 dots per inch, and prints PDFs. */
export interface PagePrinter extends AsyncDisposable {
  /** `turn` is in degrees. */
  render(text: string, look: { readonly css: string; readonly turn: number }): Promise<PrintedPage>;
  /** A PDF with text, as a browser prints it. */
  print(html: string): Promise<Buffer>;
}

const width = 794;
const height = 1123;
const scale = 300 / 96;

/** Opens the machine's browser as a printer. */
export async function openPagePrinter(): Promise<PagePrinter> {
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale });
  return {
    async render(text, { css, turn }) {
      const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
      await page.setContent(
        `<style>html { background: inherit } body { margin: 0 } div { ${css}; box-sizing: border-box; width: ${width}px; height: ${height}px; padding: 25mm 20mm; line-height: 1.4; overflow: hidden; transform: rotate(${turn}deg) }</style><div lang="de">${escaped}</div>`,
      );
      const png = await page.screenshot();
      const jpeg = await page.screenshot({ type: "jpeg", quality: 80 });
      const size = { width: Math.floor(width * scale), height: Math.floor(height * scale) };
      return { png, jpeg, scannedPdf: makeScannedPdf([{ jpeg, ...size }]) };
    },
    async print(html) {
      await page.setContent(html);
      return page.pdf({ format: "A4" });
    },
    [Symbol.asyncDispose]: () => browser.close(),
  };
}
