const length = 4;

/** The groups of four letters of folded words, each word with its borders: they see kinship where stems do not. */
export function letterGroups(words: readonly string[]): ReadonlySet<string> {
  const groups = new Set<string>();
  for (const word of words) {
    const bounded = ` ${word} `;
    for (let at = 0; at + length <= bounded.length; at++) groups.add(bounded.slice(at, at + length));
  }
  return groups;
}

/** A group of letters of the question with how much it tells. */
export type WeighedGroup = readonly [group: string, weight: number];

/** The groups of a question's words, weighed by how few of the texts hold them. */
export function weighGroups(words: readonly string[], texts: readonly ReadonlySet<string>[]): readonly WeighedGroup[] {
  return [...letterGroups(words)].map((group) => {
    const seen = texts.reduce((count, groups) => count + (groups.has(group) ? 1 : 0), 0);
    return [group, Math.log(1 + (texts.length + 1) / (seen + 0.5))] as const;
  });
}

/** The share of the question's groups that any of the texts holds. */
export function coverGroups(wanted: readonly WeighedGroup[], texts: readonly ReadonlySet<string>[]): number {
  let all = 0;
  let found = 0;
  for (const [group, weight] of wanted) {
    all += weight;
    if (texts.some((groups) => groups.has(group))) found += weight;
  }
  return all === 0 ? 0 : found / all;
}
