/** How fast a place in a ranking loses weight (Cormack, Clarke and Büttcher 2009 use 60 for long rankings). */
const rankConstant = 20;

/**
 * Joins two rankings by reciprocal rank: what stands high in either comes first, what stands high in both comes before.
 * Ranks rather than scores, because cosines of different models cannot be compared with each other or with words.
 *
 * @example
 * fuseRankings(["a", "b"], ["b", "c"], 1); // ["b", "a", "c"]
 */
export function fuseRankings<Key>(first: readonly Key[], second: readonly Key[], secondWeight: number): Key[] {
  const values = new Map<Key, number>();
  for (const [rank, key] of first.entries()) values.set(key, 1 / (rankConstant + rank));
  for (const [rank, key] of second.entries())
    values.set(key, (values.get(key) ?? 0) + secondWeight / (rankConstant + rank));
  return [...values].sort(([, one], [, other]) => other - one).map(([key]) => key);
}
