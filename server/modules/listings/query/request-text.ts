/** A request that is read piece by piece: what was understood is taken out, the rest is what it is about. */
export interface RequestText {
  /** What is left; what was taken out left a gap that no pattern reaches across. */
  readonly rest: string;
  /** Finds the pattern in what is left and takes it out. */
  take(pattern: RegExp): RegExpExecArray | null;
  /** Takes out a piece found otherwise. */
  takeAt(start: number, end: number): void;
}

const gap = "\u0001";

/** Begins to read a request. */
export function createRequestText(text: string): RequestText {
  let rest = text.normalize("NFC").replaceAll(gap, " ").replace(/\s+/gu, " ").trim();
  const takeAt = (start: number, end: number): void => {
    rest = `${rest.slice(0, start)} ${gap} ${rest.slice(end)}`;
  };
  return {
    get rest() {
      return rest;
    },
    takeAt,
    take(pattern) {
      const match = pattern.exec(rest);
      if (match !== null) takeAt(match.index, match.index + match[0].length);
      return match;
    },
  };
}

/** A pattern that stands between words, in any case. Blanks in it stand for white space, ` ?` for any or none. */
export function between(source: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${source.replaceAll(" ?", "\\s*").replaceAll(" ", "\\s+")})(?![\\p{L}\\p{N}])`,
    "iu",
  );
}
