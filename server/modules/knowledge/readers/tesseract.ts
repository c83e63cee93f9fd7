/** The part of Tesseract's interface that reading uses (tesseract.js-core, compiled from C++). */
export interface TesseractApi {
  /** 0 when the languages are loaded. Engine mode 1 is the neural network alone. */
  Init(dataPath: null, languages: string, engineMode: number): number;
  /** Takes `/input`, turned as its EXIF orientation says and by an angle in radians; 1 where it is no picture. */
  SetImageFile(orientation: number, angle: number): number;
  SetRectangle(left: number, top: number, width: number, height: number): void;
  /** Finds the lines of text only. */
  FindLines(): void;
  /** The slope of the lines found, as an angle in radians. */
  GetGradient(): number;
  Recognize(monitor: null): number;
  /** 0 to 100. */
  MeanTextConf(): number;
  GetHOCRText(page: number): string;
  Clear(): void;
  End(): void;
}

/** The engine with its file system in memory. */
export interface TesseractModule {
  readonly FS: { writeFile(path: string, content: Uint8Array): void; unlink(path: string): void };
  readonly TessBaseAPI: new () => TesseractApi;
}
