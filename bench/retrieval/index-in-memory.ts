import type { Language } from "@diskret/contract";
import type { FoundPassage } from "../../server/modules/knowledge/index.ts";
import { chunksOf } from "../../server/modules/knowledge/reading/chunk.ts";
import { passageTerms } from "../../server/modules/knowledge/reading/passage-terms.ts";
import { countGrams } from "../../server/modules/knowledge/retrieval/grams.ts";
import { analysePassage } from "../../server/modules/knowledge/retrieval/passage-features.ts";
import { questionConcepts } from "../../server/modules/knowledge/retrieval/question-concepts.ts";
import { type RankedCandidate, rankAgain } from "../../server/modules/knowledge/retrieval/rank-again.ts";
import { idf, scorePassages } from "../../server/modules/knowledge/retrieval/score-passages.ts";
import { createTermPostings } from "../../server/modules/knowledge/retrieval/term-postings.ts";
import { createVocabulary } from "../../server/platform/text/index.ts";

/** A passage ranked for a question, with the number of the text it was cut from. */
export type RankedText = RankedCandidate & { readonly text: number };

/** The product's analysis and ranking over texts, without its database: what fits weights asks it thousands of times. */
export function indexInMemory(texts: readonly string[], language: Language) {
  const postings = createTermPostings();
  const vocabulary = createVocabulary();
  const passages = texts.flatMap((text, number) =>
    chunksOf([{ kind: "paragraph", text, page: null }], "").map((chunk) => ({
      text: number,
      found: { ...chunk, title: "", language, score: 0 } as unknown as FoundPassage, // the ranking looks at no id
      terms: passageTerms(chunk, "", language),
    })),
  );
  for (const [number, { terms }] of passages.entries()) {
    for (const [term, impact] of terms) postings.add(term, number, impact);
  }
  vocabulary.add([...postings.terms()].map(({ term }) => term));
  const grams = countGrams(postings.terms());
  const analyses = passages.map(({ found }) => analysePassage(found));
  const collection = {
    numberLimit: passages.length,
    passageCount: passages.length,
    count: postings.count,
    forEach: postings.forEach,
    isReadable: () => true,
  };
  return (question: string, limit: number): readonly RankedText[] => {
    const request = { question, language, earlierQuestions: [] };
    const concepts = questionConcepts(request, { has: postings.has, similar: vocabulary.similar });
    const { passages: scored, weighed } = scorePassages(concepts, collection, limit);
    const candidates = scored.flatMap((entry) => {
      const passage = passages[entry.passage];
      return passage === undefined ? [] : [{ scored: entry, passage: passage.found }];
    });
    const facts = {
      gramRarity: (gram: string) => idf(Math.min(grams.get(gram) ?? 0, passages.length), passages.length),
      analysed: ({ scored: { passage } }: { scored: { passage: number } }) =>
        analyses[passage] ?? analysePassage(candidates[0]?.passage as FoundPassage), // never: each number has one
    };
    return rankAgain(question, weighed, { candidates, facts }).map((ranked) => ({
      ...ranked,
      text: passages[ranked.scored.passage]?.text ?? -1,
    }));
  };
}
