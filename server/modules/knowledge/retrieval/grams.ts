const gramLength = 3;

/** The letter groups of an index term in order, its beginning marked: `_ha`, `hau`, `aus`. */
export function gramsOf(term: string): readonly string[] {
  const marked = `_${term}`;
  const grams: string[] = [];
  for (let at = 0; at + gramLength <= marked.length; at++) grams.push(marked.slice(at, at + gramLength));
  return grams.length === 0 ? [marked] : grams;
}

/** In how many passages each letter group stands, told from the terms; a passage with two of its terms counts twice. */
export function countGrams(terms: Iterable<{ readonly term: string; readonly passages: number }>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { term, passages } of terms) {
    for (const gram of new Set(gramsOf(term))) counts.set(gram, (counts.get(gram) ?? 0) + passages);
  }
  return counts;
}
