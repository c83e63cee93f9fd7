const companions = new Set(
  (
    "der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner im am zum zur beim vom ins ans mein " +
    "meine meinen meinem meiner unser unsere unseren unserem unserer ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner " +
    "dieser diese dieses diesen diesem jeder jede jedes jeden jedem alle viele mehr solche solchen the a an"
  ).split(" "),
);

const titles = new Set(
  (
    "Herr Herrn Frau Kollege Kollegin Kollegen Dr. Prof. Minister Ministerin Präsident Präsidentin Bundeskanzler Kanzler Kanzlerin " +
    "Bundesminister Bundesministerin"
  ).split(" "),
);

interface Use {
  count: number;
  inside: number;
  withCompanion: number;
  asSurname: number;
}

/**
 * Counts how words are used: how often, inside sentences, with an article or the like before them (also with one adjective
 * between), and behind a title or a first name. Returns a table of the words met twice, the frequent ones first.
 */
export function countWordUse(sentences: Iterable<readonly string[]>, firstNames: ReadonlySet<string>): string {
  const uses = new Map<string, Use>();
  for (const tokens of sentences) {
    for (let index = 0; index < tokens.length; index++) {
      const word = tokens[index] ?? "";
      if (!/^\p{L}/u.test(word)) continue;
      const use = uses.get(word) ?? { count: 0, inside: 0, withCompanion: 0, asSurname: 0 };
      uses.set(word, use);
      use.count++;
      const before = tokens[index - 1] ?? "";
      if (!/^[\p{L},]/u.test(before)) continue;
      use.inside++;
      if (/^\p{Lu}/u.test(word) && (titles.has(before) || firstNames.has(before))) use.asSurname++;
      if (hasCompanion(before, tokens[index - 2] ?? "")) use.withCompanion++;
    }
  }
  return [...uses]
    .filter(([, { count }]) => count >= 2)
    .sort(([leftWord, left], [rightWord, right]) => right.count - left.count || (leftWord < rightWord ? -1 : 1))
    .map(([word, { count, inside, withCompanion, asSurname }]) =>
      [word, count, inside, withCompanion, asSurname].join("\t"),
    )
    .join("\n");
}

function hasCompanion(before: string, earlier: string): boolean {
  if (companions.has(before.toLowerCase())) return true;
  return /^\p{Ll}.*(?:e[nmrs]?)$/u.test(before) && companions.has(earlier.toLowerCase());
}
