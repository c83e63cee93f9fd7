import type { Language } from "@diskret/contract";
import { fold } from "./fold.ts";
import { stem } from "./stem.ts";
import { isStopWord } from "./stop-words.ts";
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
}

/** The different content words of a question in order. Of a question of stop words only, all words count. */
export function questionTerms(question: string, language: Language): QuestionTerm[] {
  const all = [...new Set(wordsOf(question).map((word) => fold(word.text)))].filter((word) => word !== "");
  const content = all.filter((word) => !isStopWord(word, language));
  const other: Language = language === "de" ? "en" : "de";
  return (content.length > 0 ? content : all).map((folded) => ({
    folded,
    terms: [...new Set([stem(folded, language), stem(folded, other)])],
  }));
}
