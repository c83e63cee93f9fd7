import type { AnswerFeatures } from "./answer-features.ts";

/**
 * How much each thing looked at tells that the sources carry an answer at all: a logistic regression, fitted by
 * `bench/fit-answers.ts` on questions of our own. Figures: docs/decisions/0009.
 */
export const evidenceWeights: Readonly<Record<keyof AnswerFeatures, number>> = {
  own: 0.55,
  around: 0.7,
  named: 0.59,
  close: 0.19,
  letters: 0.39,
  lettersBefore: 0.41,
  underHeading: 1.01,
  shapeless: -0.76,
  passage: 0.77,
  passageLetters: 0.46,
  found: 1.16,
  bestLetters: 0.84,
  bestScore: 1.02,
  concentration: 0.67,
  absent: -0.41,
  carryingAbsent: -0.22,
  carryingAbsentHere: -0.59,
  mostAbsent: -0.26,
  namedAbsent: -0.39,
  shortAbsent: -0.09,
  shortStrange: -0.48,
  numberAbsent: -0.79,
  noCarrying: -2.88,
  lacksShape: -3.08,
  english: -0.18,
};
export const evidenceBias = -3.14;
