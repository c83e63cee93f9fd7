import type { PlacedText } from "./page-segments.ts";

/** Pages are recognised at this resolution; sizes and places are turned into points by it. */
const pointsPerPixel = 72 / 300;
/** Words that recognition is less sure of (in per cent) are spots and edges of pictures, not words. */
const leastConfidence = 35;

/**
 * The words of a recognised page with their places, from Tesseract's hOCR (the format is described at
 * http://kba.github.io/hocr-spec/1.2/): all words of a line get its height, as single letters say little of the type.
 */
export function hocrLines(hocr: string): PlacedText[] {
  const height = box(/class='ocr_page'[^>]*title='([^']*)'/u.exec(hocr)?.[1] ?? "")?.bottom ?? 0;
  return hocr
    .split(/<span class='ocr_(?:line|header|caption|textfloat)'/u)
    .slice(1)
    .flatMap((line) => wordsOf(line, height));
}

function wordsOf(line: string, height: number): PlacedText[] {
  const title = /title="([^"]*)"/u.exec(line)?.[1] ?? "";
  const place = box(title);
  if (place === null) return [];
  const size = Number(/x_size ([\d.]+)/u.exec(title)?.[1] ?? 0) * pointsPerPixel || 1;
  const below = Number(/x_descenders ([\d.]+)/u.exec(title)?.[1] ?? 0);
  const words = [...line.matchAll(/<span class='ocrx_word'[^>]*title='([^']*)'[^>]*>(.*?)<\/span>/gu)];
  return words.flatMap(([, about = "", content = ""]): PlacedText[] => {
    const word = box(about);
    const confidence = Number(/x_wconf (\d+)/u.exec(about)?.[1] ?? 0);
    const text = plain(content);
    if (word === null || text === "" || confidence < leastConfidence) return [];
    return [
      {
        text,
        x: word.left * pointsPerPixel,
        y: (height - place.bottom + below) * pointsPerPixel,
        width: (word.right - word.left) * pointsPerPixel,
        size,
      },
    ];
  });
}

function box(title: string): { left: number; top: number; right: number; bottom: number } | null {
  const match = /bbox (\d+) (\d+) (\d+) (\d+)/u.exec(title);
  if (match === null) return null;
  const [left = 0, top = 0, right = 0, bottom = 0] = match.slice(1).map(Number);
  return { left, top, right, bottom };
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

function plain(content: string): string {
  return content
    .replace(/<[^>]*>/gu, "")
    .replace(/&(amp|lt|gt|quot|#39);/gu, (whole, name: string) => entities[name] ?? whole)
    .trim();
}
