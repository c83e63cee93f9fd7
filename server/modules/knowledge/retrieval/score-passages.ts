import { impactMax, impactScale } from "../reading/passage-terms.ts";
import type { Concept } from "./question-concepts.ts";

/** A passage with its rank value, and that with how much of the question it covers in one number (0 to 1). */
export interface ScoredPassage {
  readonly passage: number;
  readonly rank: number;
  readonly score: number;
}

/** A concept with what it counts in this collection: its weight times how rare it is. */
export interface WeighedConcept {
  readonly concept: Concept;
  readonly worth: number;
}

/** What is ranked: terms with the passages they stand in, numbered from 0. */
export interface RankedCollection {
  /** One more than the highest number of a passage. */
  readonly numberLimit: number;
  readonly passageCount: number;
  count(term: string): number;
  forEach(term: string, visit: (passage: number, impact: number) => void): void;
  /** Whether whoever asks may be answered from a passage; no other is looked at. */
  isReadable(passage: number): boolean;
}

/** How much the rank value counts in the score beside the covered share of the question. */
const rankShare = 0.4;

/**
 * Ranks passages by BM25 over the question's concepts. Of the alternatives for a concept, a passage gets the best one
 * only, so that a passage full of relatives does not outrank one that says the word.
 */
export function scorePassages(
  concepts: readonly Concept[],
  collection: RankedCollection,
  limit: number,
): { readonly passages: readonly ScoredPassage[]; readonly weighed: readonly WeighedConcept[] } {
  const ranks = new Float32Array(collection.numberLimit);
  const covered = new Float32Array(collection.numberLimit);
  const best = { ranks: new Float32Array(collection.numberLimit), weights: new Float32Array(collection.numberLimit) };
  const weighed: WeighedConcept[] = [];
  const touched: number[] = [];
  let wanted = 0;
  for (const concept of concepts) {
    const reached = rankAlternatives(concept, collection, best);
    const worth = rarityOf(concept, collection) * concept.weight;
    wanted += worth;
    weighed.push({ concept, worth });
    for (const passage of reached) {
      if (ranks[passage] === 0) touched.push(passage);
      ranks[passage] = (ranks[passage] ?? 0) + (best.ranks[passage] ?? 0) * concept.weight;
      covered[passage] = (covered[passage] ?? 0) + (best.weights[passage] ?? 0) * worth;
      best.ranks[passage] = 0;
    }
  }
  const passages = top(touched, ranks, limit).map((passage) => {
    const rank = ranks[passage] ?? 0;
    const coverage = Math.min(1, (covered[passage] ?? 0) / wanted);
    const score = (1 - rankShare) * coverage + rankShare * Math.min(1, rank / (wanted * impactMax));
    return { passage, rank, score };
  });
  return { passages, weighed };
}

/** Notes the best alternative of each passage; returns the passages reached. */
function rankAlternatives(
  concept: Concept,
  collection: RankedCollection,
  best: { readonly ranks: Float32Array; readonly weights: Float32Array },
): readonly number[] {
  const reached: number[] = [];
  for (const { term, weight } of concept.alternatives) {
    const factor = (weight * idf(collection.count(term), collection.passageCount)) / impactScale;
    collection.forEach(term, (passage, impact) => {
      if (!collection.isReadable(passage)) return;
      const before = best.ranks[passage] ?? 0;
      if (factor * impact <= before) return;
      if (before === 0) reached.push(passage);
      best.ranks[passage] = factor * impact;
      best.weights[passage] = weight;
    });
  }
  return reached;
}

/** How rare a concept is: as its own word where the sources have it, else as the rarest of its relatives. */
function rarityOf({ alternatives, known }: Concept, { count, passageCount }: RankedCollection): number {
  if (alternatives.length === 0) return idf(0, passageCount);
  const own = alternatives.filter(({ weight }) => weight === 1 || !known);
  return own.reduce((most, { term }) => Math.max(most, idf(count(term), passageCount)), 0);
}

/**
 * Passages that every collection is thought to have besides its own, holding none of its terms. Without them a word of
 * the only passage of a small collection would count as one that stands everywhere.
 */
const imaginedPassages = 50;

/** How rare a term is (Robertson and Spärck Jones), never negative. */
export function idf(passages: number, passageCount: number): number {
  return Math.log(1 + (passageCount + imaginedPassages - passages + 0.5) / (passages + 0.5));
}

/** The passages with the highest ranks, best first; of equal ones the one with the lower number. */
function top(passages: readonly number[], ranks: Float32Array, limit: number): number[] {
  const best: number[] = [];
  const rankOf = (passage: number | undefined): number => (passage === undefined ? 0 : (ranks[passage] ?? 0));
  for (const passage of passages) {
    const rank = rankOf(passage);
    const worst = best.at(-1);
    if (best.length >= limit && rank <= rankOf(worst)) continue;
    let place = best.length;
    while (place > 0 && rankOf(best[place - 1]) < rank) place--;
    best.splice(place, 0, passage);
    if (best.length > limit) best.pop();
  }
  return best;
}
