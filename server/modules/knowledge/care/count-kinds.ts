import { type FoundInText, uncheckedKind } from "#platform/personal-data";
import type { CountedKind } from "./must-wait.ts";

/** A counted kind with the first places at which it stands. */
export interface PlacedKind extends CountedKind {
  /** Ordinals of passages, in reading order. */
  readonly ordinals: readonly number[];
}

/** Counts kinds over a whole source. Values are compared in memory only, to tell how many are different. */
export interface KindCounter {
  add(ordinal: number, text: string, found: FoundInText | null): void;
  counted(): readonly PlacedKind[];
}

/** Most places kept of one kind. */
const placesMax = 20;

/** More different values of a kind than this are not told apart: the count is then a least one. */
const differentMax = 20_000;

interface Tally {
  occurrences: number;
  readonly different: Set<string>;
  readonly ordinals: number[];
}

export function createKindCounter(): KindCounter {
  const tallies = new Map<string, Tally>();
  const note = (kind: string, ordinal: number, value: string): void => {
    const tally = tallies.get(kind) ?? { occurrences: 0, different: new Set(), ordinals: [] };
    tallies.set(kind, tally);
    tally.occurrences += 1;
    if (tally.different.size < differentMax) tally.different.add(bare(value));
    if (tally.ordinals.length < placesMax && tally.ordinals.at(-1) !== ordinal) tally.ordinals.push(ordinal);
  };
  return {
    add(ordinal, text, found) {
      if (found === null) return note(uncheckedKind, ordinal, String(ordinal));
      for (const { kind, start, end } of [...found.spans, ...found.specialCategories])
        note(kind, ordinal, text.slice(start, end));
    },
    counted: () =>
      [...tallies].map(([kind, { occurrences, different, ordinals }]) => ({
        kind,
        occurrences,
        different: different.size,
        ordinals,
      })),
  };
}

/** A value without case, blanks and signs, so that two ways to write one number are one. */
function bare(value: string): string {
  return value.toLowerCase().replace(/[^\p{L}\p{N}@]+/gu, "");
}
