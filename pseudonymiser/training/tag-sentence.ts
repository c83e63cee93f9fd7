import type { Tagger } from "../names/tagger/index.ts";

/** A name in a sentence of given tokens. */
export interface SentenceSpan {
  readonly label: string;
  readonly first: number;
  /** The token behind the last one. */
  readonly end: number;
}

/** Tags tokens as they are given, as one sentence. */
export function tagSentence(tagger: Tagger, tokens: readonly string[]): SentenceSpan[] {
  const starts = new Uint32Array(tokens.length);
  const ends = new Uint32Array(tokens.length);
  let position = 0;
  for (const [index, token] of tokens.entries()) {
    starts[index] = position;
    ends[index] = position + token.length;
    position += token.length + 1;
  }
  const given = { count: tokens.length, starts, ends, sentenceCount: 1, sentenceStarts: Uint32Array.of(0) };
  return tagger
    .tag(tokens.join(" "), given)
    .names.map(({ label, firstToken, endToken }) => ({ label, first: firstToken, end: endToken }));
}
