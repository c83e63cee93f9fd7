import type { SimilarTerm } from "#platform/text";
import { earlierTerms, type QuestionTerm, questionTerms } from "#platform/text";
import type { RetrievalRequest } from "../knowledge.ts";

/** One thing a question asks about: the terms that say it, with how well each does. */
export interface Concept {
  /** How much it counts: less than 1 for everyday words. What a follow-up leaves unsaid is its subject and counts in full. */
  readonly weight: number;
  readonly alternatives: readonly SimilarTerm[];
  /** Whether the word itself occurs in the sources, not only relatives. */
  readonly known: boolean;
}

/** Weight of an everyday word: “hoch” in another sense says nothing about a tower. */
const lightWeight = 0.4;

/** Weight of another word for the same. */
const synonymWeight = 0.75;

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
    const exact = known.map((form) => ({ term: form, weight: 1 }));
    const synonyms = [...new Set(Object.values(term.synonyms).flat())]
      .filter((form) => vocabulary.has(form))
      .map((form) => ({ term: form, weight: synonymWeight }));
    const relatives = formsOf(term).flatMap((form) => vocabulary.similar(form));
    return { weight, known: known.length > 0, alternatives: strongest([...exact, ...synonyms, ...relatives]) };
  };
  return [...own, ...earlier].map(concept);
}

function strongest(alternatives: readonly SimilarTerm[]): SimilarTerm[] {
  const weights = new Map<string, number>();
  for (const { term, weight } of alternatives) weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  return [...weights].map(([term, weight]) => ({ term, weight }));
}
