import type { SpecialCategoryFlag } from "./special-category.ts";

/** How many characters two words of one statement may stand apart: "nach einem Schlaganfall seit Mai pflegebedürftig". */
const apart = 30;

/** Makes one flag of those that overlap or belong to one statement, in the order of the text. */
export function joinNeighbours(plain: string, flags: readonly SpecialCategoryFlag[]): readonly SpecialCategoryFlag[] {
  const joined: SpecialCategoryFlag[] = [];
  for (const flag of flags.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    const last = joined.at(-1);
    if (last === undefined || last.category !== flag.category || !belongTogether(plain, last, flag)) {
      joined.push(flag);
    } else if (flag.end > last.end) {
      joined[joined.length - 1] = { ...last, end: flag.end };
    }
  }
  return joined.filter((flag) => flag.cue !== "krank" || !isToldBetter(flag, joined));
}

/** "krank" says nothing more where the sentence names the illness. */
function isToldBetter(
  { category, sentence, start }: SpecialCategoryFlag,
  flags: readonly SpecialCategoryFlag[],
): boolean {
  return flags.some(
    (other) =>
      other.category === category && other.start !== start && other.start < sentence.end && other.end > sentence.start,
  );
}

function belongTogether(plain: string, one: SpecialCategoryFlag, other: SpecialCategoryFlag): boolean {
  if (other.start < one.end) return true;
  const between = plain.slice(one.end, other.start);
  return between.length <= apart && !/[,;.:!?\n]|(?<!\p{L})(?:und|and|oder|or|hat|ist)(?!\p{L})/u.test(between);
}
