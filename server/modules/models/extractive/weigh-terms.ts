import type { Language } from "@diskret/contract";
import { createSimilarTerms, earlierTerms, type QuestionTerm, questionTerms, type SimilarTerm } from "#platform/text";
import type { AnswerRequest } from "../answerer.ts";

const synonymWeight = 0.75;
/** Weight of a word so common that it hardly tells what the question is about. */
const lightWeight = 0.4;

/** A word of the question: how much it tells, and what says it in a text. */
export interface WeighedTerm {
  readonly folded: string;
  readonly weight: number;
  /** Terms of a text in that language that say it, with how well. */
  readonly forms: Readonly<Record<Language, ReadonlyMap<string, number>>>;
  readonly isLight: boolean;
  readonly isNamed: boolean;
  /** How well any of the passages says it, 0 to 1. */
  readonly presence: number;
}

/** The terms of a piece of text with its language. A heading is found like any text, but makes no word common. */
export interface TextTerms {
  readonly terms: ReadonlySet<string>;
  readonly language: Language;
  readonly isHeading: boolean;
}

/** The words of a question, weighed. */
export interface Weighing {
  readonly weighed: readonly WeighedTerm[];
  /** How much a term of a text tells, by how few of the texts say it. */
  rarity(term: string, language: Language): number;
}

/** Weighs the words of a question by how rare they are in the texts at hand: what all of them say tells none apart. */
export function weighTerms(request: AnswerRequest, texts: readonly TextTerms[]): Weighing {
  const counts = { de: countTerms(texts, "de"), en: countTerms(texts, "en") };
  const total = texts.filter((text) => !text.isHeading).length;
  const rarityOf = (seen: number) => Math.log(1 + (total + 1) / (seen + 0.5));
  const similar = {
    de: createSimilarTerms([...counts.de.keys()]),
    en: createSimilarTerms([...counts.en.keys()]),
  };
  const weigh = (term: QuestionTerm): WeighedTerm => {
    const forms = { de: formsOf(term, "de", similar.de), en: formsOf(term, "en", similar.en) };
    const seen = (counts.de.get(term.stems.de) ?? 0) + (counts.en.get(term.stems.en) ?? 0);
    const rarity = rarityOf(seen);
    const presence = Math.max(bestIn(forms.de, counts.de), bestIn(forms.en, counts.en));
    const { isLight, isNamed, folded } = term;
    return { folded, weight: (isLight ? lightWeight : 1) * rarity, forms, isLight, isNamed, presence };
  };
  const own = questionTerms(request.question, request.language);
  const asked = request.history.flatMap((turn) => (turn.role === "visitor" ? [turn.text] : []));
  // What a follow-up leaves unsaid is its subject, so it counts in full.
  const earlier = earlierTerms(request.question, asked, request.language);
  return {
    weighed: [...own, ...earlier].map(weigh),
    rarity: (term, language) => rarityOf(counts[language].get(term) ?? 0),
  };
}

function countTerms(texts: readonly TextTerms[], language: Language): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    if (text.language !== language) continue;
    for (const term of text.terms) counts.set(term, (counts.get(term) ?? 0) + (text.isHeading ? 0 : 1));
  }
  return counts;
}

function formsOf(
  term: QuestionTerm,
  language: Language,
  similar: (term: string) => readonly SimilarTerm[],
): Map<string, number> {
  const own = term.stems[language];
  const forms = new Map(similar(own).map((near) => [near.term, near.weight]));
  for (const form of term.synonyms[language]) forms.set(form, Math.max(synonymWeight, forms.get(form) ?? 0));
  return forms.set(own, 1);
}

function bestIn(forms: ReadonlyMap<string, number>, counts: ReadonlyMap<string, number>): number {
  let best = 0;
  for (const [form, likeness] of forms) if (likeness > best && counts.has(form)) best = likeness;
  return best;
}
