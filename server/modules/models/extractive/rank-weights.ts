import type { UnitFeatures } from "./unit-features.ts";

/**
 * How much each thing looked at in a unit tells that it answers: a listwise softmax, fitted by `bench/fit-answers.ts` on
 * questions of our own (`server/testing/companies`, `server/handbook-questions.json`). Figures: docs/decisions/0009.
 */
export const rankWeights: Readonly<Record<keyof UnitFeatures, number>> = {
  own: 1.82,
  around: 1.46,
  passage: 0.04,
  named: 0.29,
  close: 0.96,
  pairs: 0.74,
  shape: 1.16,
  shapeNear: 1.09,
  shapeless: -0.56,
  news: -0.81,
  defines: 1.45,
  heading: 1.81,
  underHeading: 3.37,
  first: 0.83,
  score: 0.81,
  rank: 1.32,
  isList: -0.02,
  isRow: 0.89,
  leaning: -0.42,
  short: 0.6,
  long: -0.06,
  foreign: -1.87,
  letters: 2.06,
  passageLetters: 0.38,
  scoreToBest: 1.25,
  passageToBest: 0.28,
  lettersBefore: 1.8,
};
