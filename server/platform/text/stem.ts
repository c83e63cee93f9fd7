import type { Language } from "@diskret/contract";
import { stemmer as stemEnglish } from "@orama/stemmers/english";
import { stemmer as stemGerman } from "@orama/stemmers/german";

const stemmers: Readonly<Record<Language, (word: string) => string>> = { de: stemGerman, en: stemEnglish };

/** Longest word the index keeps; what is longer is data, not language. */
const wordMaxLength = 40;

/** The stem of a folded word (Snowball, per language). Numbers stay whole. */
export function stem(word: string, language: Language): string {
  if (/^\d/u.test(word)) return word;
  return stemmers[language](word.slice(0, wordMaxLength));
}
