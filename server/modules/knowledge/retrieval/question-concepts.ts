import type { SimilarTerm } from "#platform/text";
import { earlierTerms, type QuestionTerm, questionTerms } from "#platform/text";
import type { RetrievalRequest } from "../knowledge.ts";

/** One thing a question asks about: the terms that say it, with how well each does. */
export interface Concept {
  /** How much it counts: less than 1 for everyday words. What a follow-up leaves unsaid is its subject and counts in full. */
  readonly weight: number;
  readonly alternatives: readonly SimilarTerm[];
  /** The word, folded. */
  readonly word: string;
  /** The word's own stems. */
  readonly forms: readonly string[];
  /** Whether it is written like a name. */
  readonly isNamed: boolean;
  /** Terms that speak of the same thing. They help to order what the alternatives found, and find nothing themselves. */
  readonly related: readonly SimilarTerm[];
  /** Whether the word itself occurs in the sources, not only relatives. */
  readonly known: boolean;
}

/** Weight of an everyday word: “hoch” in another sense says nothing about a tower. */
const lightWeight = 0.4;

/** Weight of another word for the same. */
const synonymWeight = 0.75;

/** Weight of a word that speaks of the same thing. */
const relatedWeight = 0.6;

/** What a question asks about, its follow-up words resolved by the question before. */
export function questionConcepts(
  request: Pick<RetrievalRequest, "question" | "language" | "earlierQuestions">,
  vocabulary: { has(term: string): boolean; similar(term: string): readonly SimilarTerm[] },
): Concept[] {
  const own = questionTerms(request.question, request.language);
  const formsOf = (term: QuestionTerm) => [...new Set(Object.values(term.stems))];
  const named = new Set(own.flatMap(formsOf));
  const earlier = earlierTerms(request.question, request.earlierQuestions, request.language).filter(
    (term) => !formsOf(term).some((form) => named.has(form)),
  );
  const concept = (term: QuestionTerm): Concept => {
    const weight = term.isLight ? lightWeight : 1;
    const known = formsOf(term).filter((form) => vocabulary.has(form));
    const exact = known.map((form) => ({ term: form, weight: 1, step: "same-stem" as const }));
    const synonyms = [...new Set(Object.values(term.synonyms).flat())]
      .filter((form) => vocabulary.has(form))
      .map((form) => ({ term: form, weight: synonymWeight, step: "synonym" as const }));
    const relatives = formsOf(term).flatMap((form) => vocabulary.similar(form));
    return {
      weight,
      word: term.folded,
      forms: formsOf(term),
      isNamed: term.isNamed,
      known: known.length > 0,
      alternatives: strongest([...exact, ...synonyms, ...relatives]),
      related: [...new Set(Object.values(term.related).flat())]
        .filter((form) => vocabulary.has(form))
        .map((form) => ({ term: form, weight: relatedWeight, step: "related" })),
    };
  };
  return [...own, ...earlier].map(concept);
}

function strongest(alternatives: readonly SimilarTerm[]): SimilarTerm[] {
  const best = new Map<string, SimilarTerm>();
  for (const near of alternatives) if (near.weight > (best.get(near.term)?.weight ?? 0)) best.set(near.term, near);
  return [...best.values()];
}
