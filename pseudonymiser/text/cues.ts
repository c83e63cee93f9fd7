/** What announces a find, and how far from it that may stand, in characters. */
export interface NearbyCue {
  /** Without `g`. */
  readonly cue: RegExp;
  readonly before?: number;
  readonly after?: number;
}

/**
 * The cue word that stands near a find ("Tel." before a number), or null. Only the same line and the line before are looked
 * at, and a whole word is matched: write the pattern with `\b` where it needs one, without `g`.
 *
 * @example
 * cueNear("Tel.: 0171 5550123", { start: 6, end: 18 }, { cue: /\btel\b/i }); // "Tel"
 */
export function cueNear(
  plain: string,
  { start, end }: { readonly start: number; readonly end: number },
  { cue, before = 40, after = 0 }: NearbyCue,
): string | null {
  const left = before > 0 ? lastLines(plain.slice(Math.max(0, start - before), start)) : "";
  const found = cue.exec(left)?.[0];
  if (found !== undefined) return found;
  if (after === 0) return null;
  const right = plain.slice(end, end + after);
  const lineEnd = right.indexOf("\n");
  return cue.exec(lineEnd === -1 ? right : right.slice(0, lineEnd))?.[0] ?? null;
}

/** The last line of a stretch, and the one before it where the last has no words of its own ("IBAN:\n   DE12 …"). */
function lastLines(stretch: string): string {
  const lineStart = stretch.lastIndexOf("\n");
  if (lineStart === -1) return stretch;
  const last = stretch.slice(lineStart + 1);
  return /\p{L}/u.test(last) ? last : stretch.slice(stretch.lastIndexOf("\n", lineStart - 1) + 1);
}
