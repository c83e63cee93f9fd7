import type { AnswerRequest } from "../answerer.ts";
import { needsShape } from "./answer-shape.ts";
import { areKin } from "./kinship.ts";
import type { QuestionType } from "./question-type.ts";
import type { ScoredUnit } from "./score-units.ts";
import type { WeighedTerm } from "./weigh-terms.ts";

/** What a question asked, and all that was found for it. */
export interface Finding {
  readonly request: AnswerRequest;
  readonly type: QuestionType;
  readonly weighed: readonly WeighedTerm[];
  readonly units: readonly ScoredUnit[];
  readonly best: ScoredUnit;
}

/** What speaks for and against the sources carrying an answer, each between 0 and about 1. */
export interface AnswerFeatures {
  /** Of the best unit: see `UnitFeatures`. */
  readonly own: number;
  readonly around: number;
  readonly named: number;
  readonly close: number;
  readonly letters: number;
  readonly lettersBefore: number;
  readonly underHeading: number;
  readonly shapeless: number;
  readonly passage: number;
  readonly passageLetters: number;
  /** Weight of the question's words found, on a scale that long questions do not run off. */
  readonly found: number;
  /** The best of all passages by letters, and by retrieval. */
  readonly bestLetters: number;
  readonly bestScore: number;
  /** How likely the passage of the best unit is among all. */
  readonly concentration: number;
  /** Share of the question's weight that no passage says. */
  readonly absent: number;
  /** Share of the carrying words that no passage says, and that the best unit's passage does not say. */
  readonly carryingAbsent: number;
  readonly carryingAbsentHere: number;
  readonly mostAbsent: number;
  readonly namedAbsent: number;
  /** A short question one of whose carrying words no passage says; and where nothing is even like it. */
  readonly shortAbsent: number;
  readonly shortStrange: number;
  /** A number of the question stands nowhere in the best unit's passage. */
  readonly numberAbsent: number;
  readonly noCarrying: number;
  /** Only a unit of a certain shape could answer, and the best one has not got it. */
  readonly lacksShape: number;
  readonly english: number;
}

/** A question of no more carrying words than this is short: each of them tells what it is about. */
const shortQuestion = 3;
/** A word is absent where nothing says it better than this. */
const barely = 0.1;

/** Looks at what was found for a question as a whole. */
export function answerFeatures({ request, type, weighed, units, best }: Finding): AnswerFeatures {
  const { features } = best;
  const here = units.filter(({ passage }) => passage.number === best.passage.number);
  const carrying = weighed.filter((term) => !term.isLight);
  const absent = carrying.filter(isAbsent);
  const named = carrying.filter((term) => term.isNamed);
  const wanted = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const isShort = carrying.length <= shortQuestion;
  const most = (name: "passageLetters" | "score") => Math.max(...units.map((unit) => unit.features[name]));
  return {
    own: features.own,
    around: features.around,
    named: features.named,
    close: features.close,
    letters: features.letters,
    lettersBefore: features.lettersBefore,
    underHeading: features.underHeading,
    shapeless: features.shapeless,
    passage: features.passage,
    passageLetters: features.passageLetters,
    found: Math.log1p(best.found) / 3,
    bestLetters: most("passageLetters"),
    bestScore: most("score"),
    concentration: concentration(units, best),
    absent: wanted === 0 ? 1 : weighed.reduce((sum, { weight, presence }) => sum + weight * (1 - presence), 0) / wanted,
    carryingAbsent: share(absent, carrying),
    carryingAbsentHere: share(
      carrying.filter((term) => !here.some((unit) => says(unit, term, request.language))),
      carrying,
    ),
    mostAbsent: absent.length > carrying.length / 2 ? 1 : 0,
    namedAbsent: share(named.filter(isAbsent), named),
    shortAbsent: isShort && absent.length > 0 ? 1 : 0,
    shortStrange: isShort && absent.some((term) => isStrange(term, units)) ? 1 : 0,
    numberAbsent: lacksNumber(request.question, best.passage.text + best.passage.title) ? 1 : 0,
    noCarrying: carrying.length === 0 ? 1 : 0,
    lacksShape: needsShape(type) && features.shape === 0 ? 1 : 0,
    english: request.language === "en" ? 1 : 0,
  };
}

const share = (some: readonly unknown[], all: readonly unknown[]): number => some.length / Math.max(1, all.length);

function says({ passage, terms, leadTerms }: ScoredUnit, { forms }: WeighedTerm, language: "de" | "en"): boolean {
  for (const form of forms[passage.language ?? language].keys())
    if (terms.has(form) || leadTerms.has(form)) return true;
  return false;
}

/** How much of all likelihood the passage of the best unit has. */
function concentration(units: readonly ScoredUnit[], best: ScoredUnit): number {
  let all = 0;
  let here = 0;
  for (const { value, passage } of units) {
    const likelihood = Math.exp(value - best.value);
    all += likelihood;
    if (passage.number === best.passage.number) here += likelihood;
  }
  return here / all;
}

/** Whether no passage says a word. */
export function isAbsent({ presence }: WeighedTerm): boolean {
  return presence <= barely;
}

/** Whether nothing in the passages is even kin to a word. */
export function isStrange({ folded }: WeighedTerm, units: readonly ScoredUnit[]): boolean {
  return !units.some(({ words }) => words.some((word) => areKin(folded, word)));
}

function lacksNumber(question: string, text: string): boolean {
  return [...question.matchAll(/\d+/gu)].some(([number]) => !text.includes(number));
}
