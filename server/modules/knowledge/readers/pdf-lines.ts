/** A piece of text as a PDF places it on a page. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly endsLine: boolean;
}

/** A line of a page, top to bottom in the order of the content. `gap` is the distance to the line before, in its own sizes. */
export interface Line {
  readonly text: string;
  readonly size: number;
  readonly y: number;
  readonly x: number;
  readonly gap: number;
}

interface OpenLine {
  text: string;
  size: number;
  x: number;
  y: number;
  right: number;
}

/** Puts a page's pieces together to lines: same height, in the order in which the page draws them. */
export function linesOf(pieces: readonly PlacedText[]): Line[] {
  const open: OpenLine[] = [];
  let ended = true;
  for (const piece of pieces) {
    const last = open.at(-1);
    const sameHeight = last !== undefined && Math.abs(last.y - piece.y) <= Math.max(last.size, piece.size) * 0.4;
    if (last !== undefined && sameHeight && !(ended && piece.x < last.x)) append(last, piece);
    else if (piece.text.trim() !== "")
      open.push({ text: piece.text, size: piece.size, x: piece.x, y: piece.y, right: piece.x + piece.width });
    ended = piece.endsLine;
  }
  return open
    .map((line, index): Line => {
      const before = open[index - 1];
      const gap =
        before === undefined ? Number.POSITIVE_INFINITY : Math.abs(before.y - line.y) / Math.max(line.size, 1);
      return { text: line.text.replace(/\s+/gu, " ").trim(), size: line.size, y: line.y, x: line.x, gap };
    })
    .filter((line) => line.text !== "");
}

/** Wide white space between two pieces of a line parts table cells; narrow white space parts words. */
function append(line: OpenLine, piece: PlacedText): void {
  const distance = piece.x - line.right;
  const touching = /\s$/u.test(line.text) || /^\s/u.test(piece.text);
  if (piece.text.trim() !== "" && distance > line.size * 1.8 && !line.text.endsWith("| "))
    line.text = `${line.text.trimEnd()} | `;
  else if (!touching && distance > line.size * 0.15) line.text += " ";
  line.text += piece.text;
  if (piece.text.trim() === "") return;
  line.right = piece.x + piece.width;
  line.size = Math.max(line.size, piece.size);
}
