import type { Span } from "./find-by-pattern.ts";

/** Digits in one, with what stands between them and the group before. */
export interface DigitGroup extends Span {
  readonly digits: string;
  /** Blanks, hyphens, slashes, dots, brackets; empty for the first group of a run. */
  readonly separator: string;
}

/** Groups of digits that people might have meant as one number. */
export interface DigitRun extends Span {
  readonly groups: readonly DigitGroup[];
  /** What opens the run: "+", "(", "(+" or nothing. */
  readonly opening: string;
}

const run =
  /(?:\([ \t]?)?(?:\+{1,2}[ \t]?)?\d+(?:(?:[ \t]?[-–/][ \t]?|[ \t]{1,2}|\.|\)[ \t]?(?:[-–/][ \t]?)?|[ \t]?\((?=\d)|\)[ \t]?\()\d+)*/g;
const part = /(\D*)(\d+)/g;

/** All runs of digit groups in a text that have at least three digits, in order. */
export function* digitRuns(plain: string): Iterable<DigitRun> {
  for (const { 0: text, index: start } of plain.matchAll(run)) {
    if (text.length < 3) continue;
    const groups: DigitGroup[] = [];
    let opening = "";
    for (const { 0: both, 1: separator = "", 2: digits = "", index } of text.matchAll(part)) {
      const end = start + index + both.length;
      if (index === 0) opening = separator.replace(/[ \t]/g, "").replace("++", "+");
      groups.push({ digits, separator: index === 0 ? "" : separator, start: end - digits.length, end });
    }
    yield { start, end: start + text.length, groups, opening };
  }
}
