import type { Language } from "@diskret/contract";
import { fold } from "./fold.ts";
import { stem } from "./stem.ts";
import { isStopWord } from "./stop-words.ts";
import { synonymsOf, synonymsOfStem } from "./synonyms.ts";
import { wordsOf } from "./words.ts";

/** The index terms of a text in order: its content words, folded and stemmed. */
export function termsOf(text: string, language: Language): string[] {
  const terms: string[] = [];
  for (const word of wordsOf(text)) {
    const folded = fold(word.text);
    if (folded === "" || isStopWord(folded, language)) continue;
    const term = stem(folded, language);
    if (term !== "") terms.push(term);
  }
  return terms;
}

/** One content word of a question, with its stem in both languages: the passage may be in the other one. */
export interface QuestionTerm {
  readonly folded: string;
  readonly terms: readonly string[];
  /** Stems of other words for it. */
  readonly synonyms: readonly string[];
  /** Whether it only says by which measure the question asks: the word behind `wie` or `how` (`Wie hoch ist …?`). */
  readonly isMeasure: boolean;
}

const measure =
  /(?<![\p{L}\p{N}])(?:wie|how) (hoch|groß|lange?|spät|früh|weit|oft|schnell|alt|schwer|tief|breit|viele?|high|large|big|long|late|early|far|often|fast|old|heavy|deep|wide|tall)(?![\p{L}\p{N}])/giu;

/** The different content words of a question in order. Of a question of stop words only, all words count. */
export function questionTerms(question: string, language: Language): QuestionTerm[] {
  const all = [...new Set(wordsOf(question).map((word) => fold(word.text)))].filter((word) => word !== "");
  const content = all.filter((word) => !isStopWord(word, language));
  const measures = new Set([...question.matchAll(measure)].map(([, word = ""]) => fold(word)));
  return (content.length > 0 ? content : all).map((folded) => ({
    folded,
    terms: bothStems(folded),
    synonyms: [...new Set(synonymsFor(folded).flatMap(bothStems))],
    isMeasure: measures.has(folded),
  }));
}

function bothStems(folded: string): string[] {
  return [...new Set([stem(folded, "de"), stem(folded, "en")])];
}

/** An inflected word has the synonyms of the form the list knows (`speichert`, `speichern`). */
function synonymsFor(folded: string): readonly string[] {
  const exact = synonymsOf(folded);
  return exact.length > 0 ? exact : synonymsOfStem(stem(folded, "de"));
}
