import type { Localised } from "@diskret/contract";

/** Several sentences as one text, in every language. */
export function joinSentences(sentences: readonly Localised[]): Localised {
  return {
    de: sentences.map((sentence) => sentence.de).join(" "),
    en: sentences.map((sentence) => sentence.en).join(" "),
  };
}
