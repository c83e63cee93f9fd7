import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** A file that the pages of documents are shown with. Its name carries a hash of its content. */
export interface DocumentAsset {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** What pages of documents are shown with: a stylesheet, and the fonts it names. */
export interface DocumentAssets {
  readonly stylesheet: DocumentAsset;
  readonly fonts: readonly DocumentAsset[];
  /** The stylesheet with its fonts inside, for a file that travels alone. */
  readonly standaloneStyle: string;
}

/** The address below which the web channel serves the files. */
export const documentAssetPath = "/documents/";

const faces = [
  { family: "Source Serif 4", weights: "200 900", file: "source-serif-4/files/source-serif-4-latin-wght-normal" },
  {
    family: "Atkinson Hyperlegible Next",
    weights: "200 800",
    file: "atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal",
  },
] as const;

/** Reads the stylesheet of documents and the product's fonts. */
export async function loadDocumentAssets(): Promise<DocumentAssets> {
  const rules = await readFile(new URL("document.css", import.meta.url), "utf8");
  const loaded = await Promise.all(faces.map(async (face) => ({ ...face, font: await loadFont(face) })));
  const fonts = loaded.map(({ font }) => font);
  const style = (display: FontDisplay, address: (font: DocumentAsset) => string) =>
    `${loaded.map(({ font, ...face }) => fontFace({ ...face, display, address: address(font) })).join("\n")}\n${rules}`;
  const stylesheet = Buffer.from(style("optional", ({ name }) => documentAssetPath + name));
  return {
    stylesheet: asset("document", "css", { mediaType: "text/css; charset=utf-8", bytes: stylesheet }),
    fonts,
    standaloneStyle: style("block", ({ mediaType, bytes }) => `data:${mediaType};base64,${bytes.toString("base64")}`),
  };
}

async function loadFont({ file }: (typeof faces)[number]): Promise<DocumentAsset> {
  const place = import.meta.resolve(`@fontsource-variable/${file}.woff2`);
  const name = file.slice(0, file.indexOf("/"));
  return asset(name, "woff2", { mediaType: "font/woff2", bytes: await readFile(fileURLToPath(place)) });
}

function asset(name: string, ending: string, content: Omit<DocumentAsset, "name">): DocumentAsset {
  const hash = createHash("sha256").update(content.bytes).digest("hex").slice(0, 12);
  return { ...content, name: `${name}-${hash}.${ending}` };
}

/**
 * `optional` with a preload: the text never moves, for a font that comes too late is not used on that page. `block`: the
 * font lies in the file itself.
 */
type FontDisplay = "optional" | "block";

interface FontFace {
  readonly family: string;
  readonly weights: string;
  readonly display: FontDisplay;
  readonly address: string;
}

function fontFace({ family, weights, display, address }: FontFace): string {
  return `@font-face{font-family:"${family}";font-weight:${weights};font-display:${display};src:url("${address}") format("woff2")}`;
}
