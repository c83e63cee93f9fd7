import { imageSize } from "image-size";
import type { Reader } from "../reading/block.ts";
import { UnreadableFile } from "../reading/errors.ts";
import { pagesMax, pictureMaxPixels } from "../reading/limits.ts";
import { blocksOfPages } from "./pdf-blocks.ts";
import type { Line } from "./pdf-lines.ts";
import { createRecogniser, type Picture } from "./recognise-text.ts";
import { restored } from "./scan-pages.ts";
import { tiffPages } from "./tiff-pages.ts";

/** Reads a picture by text recognition; a TIFF page by page. */
export const readImage: Reader = async ({ bytes, onProgress, recognised }) => {
  const pages = tiffPages(bytes) ?? [() => bytes];
  if (pages.length > pagesMax)
    throw new UnreadableFile("file-too-many-pages", { pages: pages.length, limit: pagesMax });
  using recogniser = await createRecogniser();
  const read: (readonly Line[])[] = [];
  for (const [index, page] of pages.entries()) {
    const number = index + 1;
    const kept = recognised.kept.get(number);
    const lines = kept === undefined ? recogniser.recognise(pictureOf(page())) : restored(kept);
    if (kept === undefined) recognised.keep(number, lines);
    read.push(lines);
    onProgress(number / pages.length, { read: number, total: pages.length });
  }
  if (read.every((lines) => lines.length === 0)) throw new UnreadableFile("file-scanned", { pages: pages.length });
  const blocks = blocksOfPages(read);
  const first = blocks.find((block) => block.kind === "heading");
  return { title: first?.kind === "heading" && first.level === 1 ? first.text : null, blocks };
};

/** The picture with its size from its header, before anything of it is unpacked. */
function pictureOf(bytes: Uint8Array): Picture {
  const { width, height, orientation = 1 } = sizeOf(bytes);
  if (width < 1 || height < 1) throw new UnreadableFile("file-broken");
  if (width * height > pictureMaxPixels)
    throw new UnreadableFile("file-picture-too-large", { width, height, limit: pictureMaxPixels });
  return { bytes, orientation, width, height };
}

function sizeOf(bytes: Uint8Array): { width: number; height: number; orientation?: number } {
  try {
    return imageSize(bytes);
  } catch {
    throw new UnreadableFile("file-broken");
  }
}
