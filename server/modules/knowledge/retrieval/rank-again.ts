import type { FoundPassage } from "../knowledge.ts";
import type { AnalysedPassage, PassageFeatures } from "./passage-features.ts";
import { createComparison } from "./passage-features.ts";
import { rankingWeights } from "./ranking-weights.ts";
import type { ScoredPassage, WeighedConcept } from "./score-passages.ts";

/** A candidate of the first ranking with its text. */
export interface Candidate {
  readonly scored: ScoredPassage;
  readonly passage: FoundPassage;
}

/** A candidate after the second ranking. */
export interface RankedCandidate extends Candidate {
  readonly features: PassageFeatures;
  readonly value: number;
}

/** What the second ranking knows about the collection. */
export interface CollectionFacts {
  gramRarity(gram: string): number;
  analysed(candidate: Candidate): AnalysedPassage;
}

/** Ranks the candidates once more by looking into their texts: a linear model over features (see `ranking-weights.ts`). */
export function rankAgain(
  question: string,
  concepts: readonly WeighedConcept[],
  { candidates, facts }: { readonly candidates: readonly Candidate[]; readonly facts: CollectionFacts },
): readonly RankedCandidate[] {
  const compare = createComparison({ text: question, concepts, gramRarity: facts.gramRarity });
  return candidates
    .map((candidate) => {
      const features = compare(facts.analysed(candidate), candidate.passage.text, candidate.scored.rank);
      return { ...candidate, features, value: worthOf(features) };
    })
    .sort((a, b) => b.value - a.value);
}

function worthOf(features: PassageFeatures): number {
  let value = 0;
  for (const [name, weight] of Object.entries(rankingWeights)) {
    value += weight * features[name as keyof PassageFeatures]; // the weights have the features' names
  }
  return value;
}
