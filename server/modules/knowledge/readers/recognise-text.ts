import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { UnreadableFile } from "../reading/errors.ts";
import { hocrLines } from "./hocr-lines.ts";
import { type Line, linesOf } from "./pdf-lines.ts";
import type { TesseractApi, TesseractModule } from "./tesseract.ts";

/** What recognition knows of a picture beforehand. */
export interface Picture {
  /** A file that Leptonica reads: PNG, JPEG, WebP, TIFF or PNM. */
  readonly bytes: Uint8Array;
  /** How it is turned, as EXIF counts (1 upright, 3 upside down, 6 and 8 to the side). */
  readonly orientation: number;
  /** In pixels, as stored. */
  readonly width: number;
  readonly height: number;
}

/** Reads text from pictures. Holds the memory of the engine until it is disposed of. */
export interface Recogniser extends Disposable {
  /** The lines of a picture from top to bottom. Throws `UnreadableFile` where it is no picture. */
  recognise(picture: Picture): readonly Line[];
}

/** The languages of the models that come with the product. */
const languages = ["deu", "eng"] as const;
/** Smaller slopes (0.3 degrees) are read as well as straight lines. */
const leastSlope = 0.005;
/** Words of an upright page are surer than this, in per cent; those of a turned one are not. */
const uprightConfidence = 65;
/** Orientations to try on a page that does not read upright. */
const turns = [1, 3, 6, 8] as const;

/**
 * Loads Tesseract with its German and English models from the installed packages: nothing is fetched, no thread is
 * started. Recognition runs on the calling thread, so call it in a reader's worker.
 */
export async function createRecogniser(): Promise<Recogniser> {
  const { default: createTesseract } = await import("tesseract.js-core/tesseract-core-simd-lstm.js");
  const engine = await createTesseract({ print: () => undefined, printErr: () => undefined });
  for (const language of languages) engine.FS.writeFile(`${language}.traineddata`, await modelOf(language));
  const api = new engine.TessBaseAPI();
  if (api.Init(null, languages.join("+"), 1) !== 0)
    throw new Error("The models for text recognition cannot be loaded.");
  return {
    recognise: (picture) => recognise(engine, api, picture),
    [Symbol.dispose]: () => api.End(),
  };
}

async function modelOf(language: string): Promise<Uint8Array> {
  const file = import.meta.resolve(`@tesseract.js-data/${language}/4.0.0_best_int/${language}.traineddata.gz`);
  return promisify(gunzip)(await readFile(new URL(file)));
}

function recognise(engine: TesseractModule, api: TesseractApi, picture: Picture): readonly Line[] {
  engine.FS.writeFile("/input", picture.bytes);
  try {
    let found = read(api, picture.orientation);
    if (found.confidence < uprightConfidence && found.lines.length > 0) {
      const turn = bestTurn(api, picture);
      if (turn !== picture.orientation) found = read(api, turn);
    }
    return found.lines;
  } finally {
    api.Clear();
    engine.FS.unlink("/input");
  }
}

/** Reads the picture as it is turned, its lines made level first. */
function read(api: TesseractApi, orientation: number): { lines: readonly Line[]; confidence: number } {
  place(api, orientation, 0);
  api.FindLines();
  const slope = api.GetGradient();
  if (Math.abs(slope) >= leastSlope) place(api, orientation, slope);
  api.Recognize(null);
  return { lines: linesOf(hocrLines(api.GetHOCRText(0))), confidence: api.MeanTextConf() };
}

function place(api: TesseractApi, orientation: number, slope: number): void {
  if (api.SetImageFile(orientation, slope) !== 0) throw new UnreadableFile("file-broken");
}

/** The orientation in which the middle of the picture reads best. */
function bestTurn(api: TesseractApi, picture: Picture): number {
  let best = { turn: picture.orientation, confidence: 0 };
  for (const turn of turns) {
    place(api, turn, 0);
    const [width, height] = turn > 4 ? [picture.height, picture.width] : [picture.width, picture.height];
    api.SetRectangle(
      Math.floor(width * 0.2),
      Math.floor(height * 0.4),
      Math.floor(width * 0.6),
      Math.floor(height * 0.2),
    );
    api.Recognize(null);
    const confidence = api.MeanTextConf();
    if (confidence > best.confidence) best = { turn, confidence };
  }
  return best.turn;
}
