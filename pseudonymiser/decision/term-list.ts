/** Terms looked up without regard to case and kinds of blanks. */
export interface TermList {
  has(text: string): boolean;
  /** Where the terms stand in a text as whole words, in order, the longest first where several begin at one place. */
  occurrences(plain: string): readonly { readonly start: number; readonly end: number; readonly term: string }[];
}

const normalise = (text: string): string => text.trim().replaceAll(/\s+/g, " ").toLocaleLowerCase("de");

/**
 * Makes a list of a tenant's terms, such as names of its products that look like persons.
 *
 * @example
 * termList(["Regal Billy"]).has("regal  billy"); // true
 */
export function termList(terms: Iterable<string>): TermList {
  const known = new Set([...terms].map(normalise).filter((term) => term !== ""));
  const pattern = known.size === 0 ? null : wordsPattern([...known]);
  return {
    has: (text) => known.size > 0 && known.has(normalise(text)),
    occurrences: (plain) =>
      pattern === null
        ? []
        : Array.from(plain.matchAll(pattern), (match) => ({
            start: match.index,
            end: match.index + match[0].length,
            term: normalise(match[0]),
          })),
  };
}

/** One pattern that finds any of the words as whole words, the longest first. */
export function wordsPattern(words: readonly string[], flags = "giu"): RegExp {
  const alternatives = words
    .toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1))
    .map((word) => escapePattern(word).replaceAll(/\s+/g, "\\s+"));
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${alternatives.join("|")})(?![\\p{L}\\p{N}_])`, flags);
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
