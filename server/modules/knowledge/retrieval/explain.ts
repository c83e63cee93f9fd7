import type { FoundPassage, PassageExplanation } from "../knowledge.ts";
import type { AnalysedPassage } from "./passage-features.ts";
import type { RankedCandidate } from "./rank-again.ts";
import { rankingWeights } from "./ranking-weights.ts";
import type { WeighedConcept } from "./score-passages.ts";

/** Adds to a found passage why it was found: which words of the question by which terms, and what each feature gave. */
export function explained(
  { passage, features, value }: RankedCandidate,
  { analysed, concepts }: { readonly analysed: AnalysedPassage; readonly concepts: readonly WeighedConcept[] },
): FoundPassage {
  const inText = new Set(analysed.sentences.flatMap(({ terms }) => terms));
  const inHeadings = new Set(analysed.headings);
  const words = concepts.map(({ concept, worth }) => ({
    word: concept.word,
    worth,
    matches: [...concept.alternatives, ...concept.related]
      .filter(({ term }) => inText.has(term) || inHeadings.has(term))
      .map(({ term, weight, step }) => ({
        term,
        weight,
        step,
        places: [
          ...(inText.has(term) ? ["text" as const] : []),
          ...(inHeadings.has(term) ? ["headings" as const] : []),
        ],
      })),
  }));
  const explanation: PassageExplanation = { words, features: { ...features }, weights: rankingWeights, value };
  return { ...passage, explanation };
}
