/** A word with where it stands in the text it came from (UTF-16 code units). */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const wordPattern = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’](?=\p{L})|[.,](?=\p{N})(?<=\p{N}[.,])|[\u00ad\u200b])*/gu;

/** The words and numbers of a text in order; `1.000,50` and `doesn't` are one word each, hyphens separate. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    words.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return words;
}
