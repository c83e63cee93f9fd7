/** A piece of text as a page places it: points from the left and from the bottom. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** Text that stands together on one line, parted from others by white space. */
export interface Segment {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Segments of the same height, from left to right. */
export interface Row {
  readonly y: number;
  readonly size: number;
  readonly segments: readonly Segment[];
}

/** White space of this many type sizes parts segments; less parts words. */
const segmentGap = 0.9;

/** A bullet or a number with a mark stands further from its text, and belongs to it. */
const bullet = /^(?:[-•–·▪◦●]|\d{1,2}[.)]|[a-z]\)|\d+(?:\.\d+)+\.?)\s*$/u;
const bulletGap = 3;

/** Puts pieces that follow each other on a line together, in the order in which the page draws them. */
export function segmentsOf(pieces: readonly PlacedText[]): Segment[] {
  const segments: { text: string; x: number; right: number; y: number; size: number }[] = [];
  for (const piece of pieces) {
    const last = segments.at(-1);
    const size = Math.max(last?.size ?? 0, piece.size);
    const distance = last === undefined ? 0 : piece.x - last.right;
    const follows =
      last !== undefined &&
      Math.abs(last.y - piece.y) <= size * 0.4 &&
      distance > -size * 0.5 &&
      distance <= size * (bullet.test(last.text) ? bulletGap : segmentGap);
    if (piece.text.trim() === "") {
      if (follows && !last.text.endsWith(" ")) last.text += " ";
      continue;
    }
    if (follows) {
      const touching = /\s$/u.test(last.text) || /^\s/u.test(piece.text);
      last.text += !touching && distance > size * 0.15 ? ` ${piece.text}` : piece.text;
      last.right = Math.max(last.right, piece.x + piece.width);
      last.size = size;
    } else segments.push({ text: piece.text, x: piece.x, right: piece.x + piece.width, y: piece.y, size: piece.size });
  }
  return segments.map((segment) => ({ ...segment, text: segment.text.replace(/\s+/gu, " ").trim() }));
}

/** Sorts segments into rows from top to bottom. */
export function rowsOf(segments: readonly Segment[]): Row[] {
  const groups: Segment[][] = [];
  for (const segment of segments.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const group = groups.at(-1);
    const [first] = group ?? [];
    if (group !== undefined && first !== undefined && first.y - segment.y <= Math.max(first.size, segment.size) * 0.4)
      group.push(segment);
    else groups.push([segment]);
  }
  return groups.map((group) => ({
    y: Math.min(...group.map((segment) => segment.y)),
    size: Math.max(...group.map((segment) => segment.size)),
    segments: group.toSorted((a, b) => a.x - b.x),
  }));
}
