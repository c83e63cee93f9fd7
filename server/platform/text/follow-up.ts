import type { Language } from "@diskret/contract";
import { questionTerms } from "./terms.ts";

/** A question with this many content words stands on its own. */
const selfContainedTerms = 3;

const opening = /^(?:und|auch|aber|oder|and|but|or|also|what about|how about)\b/iu;
const pointing =
  /(?<!\p{L})(?:das|dies|dieses?|dort|dafür|davon|damit|darin|dazu|ihn|ihm|es|this|that|it|there|they|them|those|these)(?!\p{L})/iu;

/** Whether a question cannot be understood without the one before it (`Und am Samstag?`, `How long is that kept?`). */
export function isFollowUp(question: string, language: Language): boolean {
  const terms = questionTerms(question, language);
  if (terms.length >= selfContainedTerms) return false;
  return opening.test(question.trim()) || (terms.length < 2 && question.length < 40) || pointing.test(question);
}
