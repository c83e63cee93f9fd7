import type { Language } from "@diskret/contract";
import { fold } from "./fold.ts";
import { isLightWord } from "./light-words.ts";
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
  readonly stems: Readonly<Record<Language, string>>;
  /** Stems of other words for it. */
  readonly synonyms: Readonly<Record<Language, readonly string[]>>;
  /** Whether it hardly tells what the question is about: an everyday word (`funktioniert`, `thing`) or a measure (`how heavy`). */
  readonly isLight: boolean;
  /** Whether it is written like a name, or in German like a noun: a capital, a digit inside, and not at the beginning. */
  readonly isNamed: boolean;
}

const measure =
  /(?<![\p{L}\p{N}])(?:wie|how) (hoch|groß|lange?|spät|früh|weit|oft|schnell|alt|schwer|tief|breit|viele?|high|large|big|long|late|early|far|often|fast|old|heavy|deep|wide|tall)(?![\p{L}\p{N}])/giu;

/** The different content words of a question in order. Of a question of stop words only, all words count. */
export function questionTerms(question: string, language: Language): QuestionTerm[] {
  const all = [...new Set(wordsOf(question).map((word) => fold(word.text)))].filter((word) => word !== "");
  const content = all.filter((word) => !isStopWord(word, language));
  const measures = new Set([...question.matchAll(measure)].map(([, word = ""]) => fold(word)));
  const named = new Set(
    wordsOf(question)
      .filter(
        (word) =>
          /^.+[\p{Lu}\p{N}]|^\p{Lu}/u.test(word.text) && /[\p{L}\p{N}][^.!?]*$/u.test(question.slice(0, word.start)),
      )
      .map((word) => fold(word.text)),
  );
  return (content.length > 0 ? content : all).map((folded) => ({
    folded,
    stems: { de: stem(folded, "de"), en: stem(folded, "en") },
    synonyms: { de: stemsOf(synonymsFor(folded), "de"), en: stemsOf(synonymsFor(folded), "en") },
    isNamed: named.has(folded),
    isLight: content.length === 0 || measures.has(folded) || isLightWord(folded, language),
  }));
}

function stemsOf(words: readonly string[], language: Language): readonly string[] {
  return [...new Set(words.map((word) => stem(word, language)))];
}

/** An inflected word has the synonyms of the form the list knows (`speichert`, `speichern`). */
function synonymsFor(folded: string): readonly string[] {
  const exact = synonymsOf(folded);
  return exact.length > 0 ? exact : synonymsOfStem(stem(folded, "de"));
}
