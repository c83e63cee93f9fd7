import type { RecognisedLines, RecognisedPages } from "../reading/block.ts";
import { UnreadableFile } from "../reading/errors.ts";
import type { Line } from "./pdf-lines.ts";
import type { Picture, Recogniser } from "./recognise-text.ts";
import type { PageRenderer } from "./render-pages.ts";

/** Reads pages of a PDF that are pictures. */
export interface PageScanner extends Disposable {
  /** The lines on a page (from 1), empty where there are none. Throws `UnreadableFile` with the page. */
  scan(page: number): Promise<readonly Line[]>;
}

/**
 * Makes a scanner of a PDF's pages. Engines are loaded with the first page that needs them; a page that an earlier
 * reading has recognised is taken from there.
 */
export function createPageScanner(bytes: Uint8Array, recognised: RecognisedPages): PageScanner {
  let renderer: PageRenderer | null = null;
  let recogniser: Recogniser | null = null;
  const recognise = async (picture: Picture) => {
    recogniser ??= await (await import("./recognise-text.ts")).createRecogniser();
    return recogniser.recognise(picture);
  };
  return {
    async scan(page) {
      const kept = recognised.kept.get(page);
      if (kept !== undefined) return restored(kept);
      try {
        renderer ??= await (await import("./render-pages.ts")).createPageRenderer(bytes);
        const picture = await renderer.render(page);
        const lines = picture === null ? [] : await recognise(picture);
        recognised.keep(page, lines);
        return lines;
      } catch (cause) {
        throw cause instanceof UnreadableFile ? cause : new UnreadableFile("file-broken", { page });
      }
    },
    [Symbol.dispose]() {
      recogniser?.[Symbol.dispose]();
      renderer?.[Symbol.dispose]();
    },
  };
}

/** Lines as they were recognised: JSON knows no infinite gap. */
export function restored(lines: RecognisedLines): Line[] {
  return lines.map((line) => ({ ...line, gap: line.gap ?? Number.POSITIVE_INFINITY }));
}
