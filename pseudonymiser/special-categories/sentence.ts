import type { Stretch } from "./special-category.ts";

/** Sentences are looked through no farther than this: longer ones are lists. */
const reach = 400;
const sentenceEnd =
  /[.!?]+["'“”)»]*\s+(?=["„“(»]?[A-ZÄÖÜ0-9👍-🧿])|\n\s*\n|\n(?=\s*(?:[-•*–]|[A-ZÄÖÜ][^\n:]{0,40}:))/gu;
const abbreviation =
  /(?:^|[\s(.-])(?:Dr|Prof|Nr|Hr|Fr|St|ca|bzw|ggf|geb|z\.\s?B|u\.\s?a|d\.\s?h|med|Abs|Art|vgl|no|nos|Pat|Str|Tel|vers|Pers|KV|Mr|Mrs|Ms|\d{1,2}|[A-ZÄÖÜ])\.$/;

/**
 * The sentence around an index; a line of its own counts as one too.
 *
 * @example
 * sentenceAround("Guten Tag. Ich bin krank.", 16); // { start: 11, end: 25 }
 */
export function sentenceAround(plain: string, index: number): Stretch {
  const from = Math.max(0, index - reach);
  const stretch = plain.slice(from, index + reach);
  let start = from;
  sentenceEnd.lastIndex = 0;
  for (let match = sentenceEnd.exec(stretch); match !== null; match = sentenceEnd.exec(stretch)) {
    const end = from + match.index + match[0].trimEnd().length;
    if (match[0].startsWith(".") && abbreviation.test(plain.slice(Math.max(0, end - 8), end))) continue;
    if (end > index) return { start, end };
    start = from + match.index + match[0].length;
  }
  return { start, end: from + stretch.trimEnd().length };
}
