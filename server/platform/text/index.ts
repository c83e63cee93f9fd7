export { fold } from "./fold.ts";
export { earlierQuestion, earlierTerms } from "./follow-up.ts";
export { languageOf } from "./language-of.ts";
export { sentencesOf } from "./sentences.ts";
export { createSimilarTerms, type SimilarTerm } from "./similar-terms.ts";
export { type QuestionTerm, questionTerms, termsOf } from "./terms.ts";
export { type Word, wordsOf } from "./words.ts";
