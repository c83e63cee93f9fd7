/** Why a file cannot be read. `../errors.ts` has the words for each. */
export type UnreadableCode =
  | "file-empty"
  | "file-type-unsupported"
  | "file-disguised"
  | "file-broken"
  | "file-encrypted"
  | "file-without-text"
  | "file-scanned"
  | "file-too-many-pages"
  | "file-too-much-text"
  | "file-archive-bomb"
  | "file-with-macros"
  | "file-too-old"
  | "file-picture-too-large"
  | "file-too-deep"
  | "file-too-many-files"
  | "file-too-large"
  | "file-reading-crashed";

/** A file that cannot be read, with the figures that explain it. It never carries text of the file. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
  readonly code: UnreadableCode;
  readonly figures: Readonly<Record<string, number>>;

  constructor(code: UnreadableCode, figures: Readonly<Record<string, number>> = {}) {
    super(code);
    this.code = code;
    this.figures = figures;
  }
}

/** The operator has paused the reading, or removed the source: what is read so far stays, and nothing failed. */
export class ReadingPaused extends Error {
  override readonly name = "ReadingPaused";
}
