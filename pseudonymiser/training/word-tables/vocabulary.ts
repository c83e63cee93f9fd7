/** Words by frequency, and texts as numbers of words. */
export interface Vocabulary {
  readonly words: readonly string[];
  readonly counts: Float64Array;
  readonly total: number;
  /** The words of all sentences one after the other; -1 between sentences, -2 for a rare word. */
  readonly sequence: Int32Array;
}

export const sentenceBreak = -1;
export const rareWord = -2;

/** Numbers the words that are met at least so often, the frequent ones first; all numerals are one word. */
export function vocabularyOf(sentences: readonly (readonly string[])[], atLeast: number): Vocabulary {
  const counts = new Map<string, number>();
  let length = 0;
  for (const tokens of sentences) {
    length += tokens.length + 1;
    for (const token of tokens) counts.set(plain(token), (counts.get(plain(token)) ?? 0) + 1);
  }
  const kept = [...counts].filter(([, count]) => count >= atLeast);
  kept.sort(([leftWord, left], [rightWord, right]) => right - left || (leftWord < rightWord ? -1 : 1));
  const numbers = new Map(kept.map(([word], index) => [word, index]));
  const sequence = new Int32Array(length);
  let position = 0;
  for (const tokens of sentences) {
    for (const token of tokens) sequence[position++] = numbers.get(plain(token)) ?? rareWord;
    sequence[position++] = sentenceBreak;
  }
  const frequencies = Float64Array.from(kept, ([, count]) => count);
  return {
    words: kept.map(([word]) => word),
    counts: frequencies,
    total: frequencies.reduce((sum, count) => sum + count, 0),
    sequence,
  };
}

function plain(token: string): string {
  return /^[\d.,:/-]+$/.test(token) ? "0" : token;
}
