import type { Language } from "@diskret/contract";
import { sentencesOf, termsOf } from "#platform/text";
import type { FoundPassage } from "../knowledge.ts";
import { impactMax } from "../reading/passage-terms.ts";
import { answerShapeOf } from "./answer-shape.ts";
import { gramsOf } from "./grams.ts";
import type { WeighedConcept } from "./score-passages.ts";

/** What a passage and a question have in common, as numbers of about 0 to 1. */
export interface PassageFeatures {
  /** BM25 over the question's words and their relatives. */
  readonly words: number;
  /** How much of the question the passage says. */
  readonly covered: number;
  /** How much of it the best sentence says, with the headings above it. */
  readonly inSentence: number;
  /** How much the question and the nearest heading ask the same. */
  readonly heading: number;
  /** BM25 over letter groups: parts of compounds, other forms, other spellings. */
  readonly letters: number;
  /** How much of what the question names by name the passage says; one half where it names nothing. */
  readonly names: number;
  /** The share of the question's numbers that the passage says; one half where it has none. */
  readonly numbers: number;
  /** Whether the best sentence, and any, has what the kind of question asks for. */
  readonly shapeInSentence: number;
  readonly shape: number;
  /** The logarithm of the number of terms. */
  readonly length: number;
  /** Where in the passage the best sentence stands. */
  readonly place: number;
}

/** A passage cut into sentences, with the terms of each and those of the headings above. */
export interface AnalysedPassage {
  readonly sentences: readonly { readonly text: string; readonly terms: readonly string[] }[];
  readonly headings: readonly string[];
  /** The terms of the heading right above; those of the title where there is none. */
  readonly nearest: readonly string[];
  readonly termCount: number;
}

/** Analyses a passage for comparison with questions. */
export function analysePassage(passage: FoundPassage): AnalysedPassage {
  const language: Language = passage.language ?? "de";
  const sentences = sentencesOf(passage.text).map((text) => ({ text, terms: termsOf(text, language) }));
  return {
    sentences,
    headings: [passage.title, ...passage.headings].flatMap((heading) => termsOf(heading, language)),
    nearest: termsOf(passage.headings.at(-1) ?? passage.title, language),
    termCount: sentences.reduce((sum, { terms }) => sum + terms.length, 0),
  };
}

/** A question made ready to be compared with passages. */
export interface ComparedQuestion {
  readonly text: string;
  readonly concepts: readonly WeighedConcept[];
  /** How rare a letter group is. */
  gramRarity(gram: string): number;
}

/** What a term in a heading says of a sentence below it. */
const headingShare = 0.8;

/** BM25's parameters for letter groups, with the number of groups an average passage has. */
const gramSaturation = 1.2;
const gramLengthInfluence = 0.5;
const averageGrams = 450;

/** Makes the comparison of one question with passages. `rank` is what the first ranking says of a passage. */
export function createComparison(
  question: ComparedQuestion,
): (analysed: AnalysedPassage, text: string, rank: number) => PassageFeatures {
  const { concepts } = question;
  const wanted = concepts.reduce((sum, { worth }) => sum + worth, 0) || 1;
  const named = concepts.filter(({ concept }) => concept.isNamed);
  const namedWorth = named.reduce((sum, { worth }) => sum + worth, 0);
  const says = sayersOf(concepts);
  const numbers = question.text.match(/\d[\d.,]*\d|\d/gu) ?? [];
  const hasShape = answerShapeOf(question.text);
  const letters = createLetterRank(question);
  return (analysed, text, rank) => {
    const best = bestSentence(analysed, says, concepts);
    const inPassage = sharesOf([...analysed.sentences.flatMap(({ terms }) => terms), ...analysed.headings], says);
    const namedSaid = named.reduce((sum, entry) => sum + entry.worth * (inPassage.get(entry) ?? 0), 0);
    return {
      words: rank / (wanted * impactMax),
      covered: [...inPassage].reduce((sum, [entry, share]) => sum + entry.worth * share, 0) / wanted,
      inSentence: best.worth / wanted,
      heading: headingFit(analysed.nearest, says, wanted),
      letters: letters(analysed),
      names: namedWorth === 0 ? 0.5 : namedSaid / namedWorth,
      numbers: numbers.length === 0 ? 0.5 : numbers.filter((number) => text.includes(number)).length / numbers.length,
      shapeInSentence: hasShape(best.text),
      shape: hasShape(text),
      length: Math.log(analysed.termCount + 5),
      place: best.place,
    };
  };
}

/** What says a concept, and how well. */
type Sayers = ReadonlyMap<string, readonly { readonly entry: WeighedConcept; readonly weight: number }[]>;

function sayersOf(concepts: readonly WeighedConcept[]): Sayers {
  const says = new Map<string, { entry: WeighedConcept; weight: number }[]>();
  for (const entry of concepts) {
    for (const { term, weight } of [...entry.concept.related, ...entry.concept.alternatives]) {
      says.set(term, [...(says.get(term) ?? []), { entry, weight }]);
    }
  }
  return says;
}

function sharesOf(terms: Iterable<string>, says: Sayers, share = 1): Map<WeighedConcept, number> {
  const shares = new Map<WeighedConcept, number>();
  for (const term of terms) {
    for (const { entry, weight } of says.get(term) ?? []) {
      shares.set(entry, Math.max(weight * share, shares.get(entry) ?? 0));
    }
  }
  return shares;
}

/** The harmonic mean of what a heading says of the question and the question of the heading. */
function headingFit(heading: readonly string[], says: Sayers, wanted: number): number {
  let said = 0;
  for (const [entry, share] of sharesOf(heading, says)) said += entry.worth * share;
  const recall = said / wanted;
  const precision = heading.filter((term) => says.has(term)).length / Math.max(1, heading.length);
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
}

function bestSentence(
  { sentences, headings }: AnalysedPassage,
  says: Sayers,
  concepts: readonly WeighedConcept[],
): { readonly text: string; readonly worth: number; readonly place: number } {
  const above = sharesOf(headings, says, headingShare);
  let best = { text: "", worth: -1, place: 0 };
  for (const [index, { text, terms }] of sentences.entries()) {
    const said = sharesOf(terms, says);
    const worth = concepts.reduce(
      (sum, entry) => sum + entry.worth * Math.max(said.get(entry) ?? 0, above.get(entry) ?? 0),
      0,
    );
    if (worth > best.worth) best = { text, worth, place: index / sentences.length };
  }
  return { ...best, worth: Math.max(0, best.worth) };
}

function createLetterRank({ concepts, gramRarity }: ComparedQuestion): (analysed: AnalysedPassage) => number {
  const weights = new Map<string, number>();
  for (const { concept } of concepts) {
    for (const form of concept.forms) {
      for (const gram of gramsOf(form))
        weights.set(gram, Math.max(concept.weight * gramRarity(gram), weights.get(gram) ?? 0));
    }
  }
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0) || 1;
  const known = new Map<string, { readonly all: number; readonly hits: readonly string[] }>();
  const look = (term: string) => {
    const grams = gramsOf(term);
    const seen = { all: grams.length, hits: grams.filter((gram) => weights.has(gram)) };
    known.set(term, seen);
    return seen;
  };
  return ({ sentences }) => {
    const counts = new Map<string, number>();
    let all = 0;
    for (const { terms } of sentences) {
      for (const term of terms) {
        const seen = known.get(term) ?? look(term);
        all += seen.all;
        for (const gram of seen.hits) counts.set(gram, (counts.get(gram) ?? 0) + 1);
      }
    }
    const norm = gramSaturation * (1 - gramLengthInfluence + (gramLengthInfluence * all) / averageGrams);
    let sum = 0;
    for (const [gram, count] of counts)
      sum += ((weights.get(gram) ?? 0) * count * (gramSaturation + 1)) / (count + norm);
    return sum / (total * (gramSaturation + 1));
  };
}
