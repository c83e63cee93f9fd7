import { descend, dot } from "./descend.ts";

/** What was looked at for one question, and whether the sources carry its answer. */
export interface Example {
  readonly row: readonly number[];
  readonly isAnswered: boolean;
}

/** Strong, as the examples are few: no weight stands on a handful of questions. */
const penalty = 50;

/** Weights and bias of a logistic regression (L2 on standardised features), both sides counting alike as a whole. */
export function fitEvidence(
  examples: readonly Example[],
  length: number,
): { readonly weights: readonly number[]; readonly bias: number } {
  const features = Array.from({ length }, (_, at) => examples.map(({ row }) => row[at] ?? 0));
  const means = features.map((values) => values.reduce((sum, value) => sum + value, 0) / values.length);
  const spreads = features.map(
    (values, at) =>
      Math.sqrt(values.reduce((sum, value) => sum + (value - (means[at] ?? 0)) ** 2, 0) / values.length) || 1,
  );
  const rows = examples.map(({ row }) => [
    ...row.map((value, at) => (value - (means[at] ?? 0)) / (spreads[at] ?? 1)),
    1,
  ]);
  const answered = examples.filter(({ isAnswered }) => isAnswered).length;
  const unansweredWeight = answered / Math.max(1, examples.length - answered);
  const fitted = descend(length + 1, (weights) => {
    const gradient = weights.map((weight, at) => (at === length ? 0 : penalty * weight));
    for (const [at, row] of rows.entries()) {
      const isAnswered = examples[at]?.isAnswered === true;
      const slope = (isAnswered ? 1 : unansweredWeight) * (1 / (1 + Math.exp(-dot(row, weights))) - Number(isAnswered));
      for (const [feature, value] of row.entries()) gradient[feature] = (gradient[feature] ?? 0) + slope * value;
    }
    return gradient;
  });
  const weights = spreads.map((spread, at) => (fitted[at] ?? 0) / spread);
  return { weights, bias: (fitted[length] ?? 0) - dot(weights, means) };
}
