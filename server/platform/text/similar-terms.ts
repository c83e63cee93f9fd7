/** A term of the vocabulary that resembles one of the question, with how much of its weight it deserves. */
export interface SimilarTerm {
  readonly term: string;
  readonly weight: number;
}

/** Terms this short resemble each other by chance. */
const shortest = 4;
/** Dice coefficient over trigrams from which on two terms are taken for relatives. */
const leastLikeness = 0.5;
const mostRelatives = 12;
const likenessWeight = 0.7;
/** Weight of a compound for one of its parts, at equal length. */
const compoundWeight = 0.6;
const compoundPartShortest = 5;

/**
 * Finds the terms of a vocabulary that resemble a given one by the trigrams they share (Dice 1945). That covers typing
 * errors, inflections the stemmer misses, and German compounds by their first or last part (`frist`, `loschfrist`).
 */
export function createSimilarTerms(vocabulary: readonly string[]): (term: string) => readonly SimilarTerm[] {
  const candidates = vocabulary.filter((term) => term.length >= shortest && /^\D/u.test(term));
  const byGram = new Map<string, number[]>();
  for (const [number, term] of candidates.entries()) {
    for (const gram of gramsOf(term)) {
      const list = byGram.get(gram);
      if (list === undefined) byGram.set(gram, [number]);
      else list.push(number);
    }
  }
  return (term) => {
    if (term.length < shortest || /^\d/u.test(term)) return [];
    const grams = gramsOf(term);
    const shared = new Map<number, number>();
    for (const gram of grams) {
      for (const number of byGram.get(gram) ?? []) shared.set(number, (shared.get(number) ?? 0) + 1);
    }
    const found: SimilarTerm[] = [];
    for (const [number, count] of shared) {
      const other = candidates[number];
      if (other === undefined || other === term) continue;
      const weight = weightOf(term, other, (2 * count) / (grams.size + other.length));
      if (weight > 0) found.push({ term: other, weight });
    }
    return found.sort((a, b) => b.weight - a.weight).slice(0, mostRelatives);
  };
}

function weightOf(term: string, other: string, likeness: number): number {
  const byLikeness = likeness >= leastLikeness ? likenessWeight * likeness : 0;
  const [part, whole] = term.length < other.length ? [term, other] : [other, term];
  const isPart = part.length >= compoundPartShortest && (whole.startsWith(part) || whole.endsWith(part));
  return Math.max(byLikeness, isPart ? compoundWeight * Math.sqrt(part.length / whole.length) : 0);
}

function gramsOf(term: string): Set<string> {
  const marked = `_${term}_`;
  const grams = new Set<string>();
  for (let at = 0; at + 3 <= marked.length; at++) grams.add(marked.slice(at, at + 3));
  return grams;
}
