import { requiredLiterals } from "./required-literals.ts";

/** A part of a text; the end is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Tells where several patterns may match at all, in one pass over a text. */
export interface LiteralTriggers {
  /** For each pattern, in order: the parts of the text in which it may match, with room for a match around its literal. */
  rangesIn(plain: string): readonly (readonly TextRange[])[];
}

/** How much of a match may stand before and after its literal, in characters. */
const room = { before: 150, after: 250 } as const;
const none: readonly TextRange[] = [];
const tableSize = 1 << 14;

/**
 * Makes a trigger of patterns whose matches are shorter than 150 characters. A text is scanned once for the literals that the patterns cannot do without, by
 * a table of their first three characters; a pattern without such literals may match everywhere.
 *
 * @example
 * const triggers = literalTriggers([/krank/i, /Operation/i, /\bOP\b/i]);
 * triggers.rangesIn("Ich bin krank."); // [[{ start: 0, end: 14 }], [], [{ start: 0, end: 14 }]]
 */
export function literalTriggers(patterns: readonly RegExp[]): LiteralTriggers {
  const { literalsAt, hasLiteral, unbound } = tableOf(patterns);
  return {
    rangesIn(plain) {
      const text = plain.toLowerCase();
      const ranges: { start: number; end: number }[][] = patterns.map((_, index) =>
        unbound.has(index) ? [{ start: 0, end: plain.length }] : [],
      );
      let first = text.charCodeAt(0);
      let second = text.charCodeAt(1);
      for (let index = 2; index < text.length; index++) {
        const third = text.charCodeAt(index);
        const slot = slotOf(first, second, third);
        if (hasLiteral[slot] === 1) {
          for (const [literal, pattern] of literalsAt[slot] ?? []) {
            if (text.startsWith(literal, index - 2)) extend(ranges[pattern] ?? [], index - 2, plain.length);
          }
        }
        first = second;
        second = third;
      }
      // Small letters may be longer than capitals (İ): then places do not carry over.
      if (text.length === plain.length) return ranges;
      return ranges.map(({ length }) => (length === 0 ? none : [{ start: 0, end: plain.length }]));
    },
  };
}

function extend(ranges: { start: number; end: number }[], at: number, length: number): void {
  const end = Math.min(length, at + room.after);
  const last = ranges.at(-1);
  if (last !== undefined && last.end >= at - room.before) last.end = end;
  else ranges.push({ start: Math.max(0, at - room.before), end });
}

function tableOf(patterns: readonly RegExp[]) {
  const literalsAt: (readonly (readonly [literal: string, pattern: number])[] | undefined)[] = Array.from({
    length: tableSize,
  });
  const hasLiteral = new Uint8Array(tableSize);
  const unbound = new Set<number>();
  for (const [index, { source }] of patterns.entries()) {
    const literals = requiredLiterals(source);
    if (literals === null) unbound.add(index);
    for (const literal of literals ?? []) {
      const slot = slotOf(literal.charCodeAt(0), literal.charCodeAt(1), literal.charCodeAt(2));
      hasLiteral[slot] = 1;
      literalsAt[slot] = [...(literalsAt[slot] ?? []), [literal, index]];
    }
  }
  return { literalsAt, hasLiteral, unbound };
}

function slotOf(first: number, second: number, third: number): number {
  return (first * 961 + second * 31 + third) & (tableSize - 1);
}
