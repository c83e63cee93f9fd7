import { impactMax, impactScale } from "../reading/passage-terms.ts";
import type { Concept } from "./question-concepts.ts";

/** Where a term stands: numbers of passages and impacts, side by side. */
export interface Postings {
  readonly passages: Float64Array;
  readonly impacts: Uint16Array;
}

/** A passage with its rank value and how much of the question it covers (0 to 1). */
export interface ScoredPassage {
  readonly passage: number;
  readonly rank: number;
  readonly score: number;
}

/** How much the rank value counts in the score beside the covered share of the question. */
const rankShare = 0.4;

/**
 * Ranks passages by BM25 over the question's concepts. Of the alternatives for a concept, a passage gets the best one
 * only, so that a passage full of relatives does not outrank one that says the word.
 */
export function scorePassages(
  concepts: readonly Concept[],
  index: { readonly passageCount: number; postings(term: string): Postings | undefined },
  limit: number,
): ScoredPassage[] {
  const ranks = new Map<number, number>();
  const covered = new Map<number, number>();
  let wanted = 0;
  for (const concept of concepts) {
    const best = new Map<number, { rank: number; weight: number }>();
    let rarity = concept.alternatives.length === 0 ? idf(0, index.passageCount) : 0;
    for (const { term, weight } of concept.alternatives) {
      const postings = index.postings(term);
      if (postings === undefined) continue;
      const termIdf = idf(postings.passages.length, index.passageCount);
      if (weight === 1 || !concept.known) rarity = Math.max(rarity, termIdf);
      for (const [at, passage] of postings.passages.entries()) {
        const rank = (weight * termIdf * (postings.impacts[at] ?? 0)) / impactScale;
        if (rank > (best.get(passage)?.rank ?? 0)) best.set(passage, { rank, weight });
      }
    }
    wanted += rarity * concept.weight;
    for (const [passage, { rank, weight }] of best) {
      ranks.set(passage, (ranks.get(passage) ?? 0) + rank * concept.weight);
      covered.set(passage, (covered.get(passage) ?? 0) + weight * rarity * concept.weight);
    }
  }
  return top(ranks, limit).map(([passage, rank]) => {
    const coverage = Math.min(1, (covered.get(passage) ?? 0) / wanted);
    return { passage, rank, score: (1 - rankShare) * coverage + rankShare * Math.min(1, rank / (wanted * impactMax)) };
  });
}

/**
 * Passages that every collection is thought to have besides its own, holding none of its terms. Without them a word of
 * the only passage of a small collection would count as one that stands everywhere.
 */
const imaginedPassages = 50;

/** How rare a term is (Robertson and Spärck Jones), never negative. */
function idf(passages: number, passageCount: number): number {
  return Math.log(1 + (passageCount + imaginedPassages - passages + 0.5) / (passages + 0.5));
}

function top(ranks: ReadonlyMap<number, number>, limit: number): [number, number][] {
  const best: [number, number][] = [];
  for (const entry of ranks) {
    const worst = best.at(-1);
    if (best.length >= limit && worst !== undefined && entry[1] <= worst[1]) continue;
    const place = best.findIndex((other) => other[1] < entry[1]);
    best.splice(place === -1 ? best.length : place, 0, entry);
    if (best.length > limit) best.pop();
  }
  return best;
}
