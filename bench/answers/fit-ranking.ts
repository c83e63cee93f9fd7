import { descend, dot } from "./descend.ts";

/** The units of one question: what is looked at in each, and whether it holds the answer. */
export interface RankedList {
  readonly rows: readonly (readonly number[])[];
  readonly isRight: readonly boolean[];
}

const penalty = 1;

/** Weights under which the right units of each list are likeliest together (listwise softmax, L2). */
export function fitRanking(lists: readonly RankedList[], length: number): Float64Array {
  const usable = lists.filter(({ isRight }) => isRight.includes(true));
  return descend(length, (weights) => {
    const gradient = weights.map((weight) => penalty * weight);
    for (const { rows, isRight } of usable) {
      const values = rows.map((row) => dot(row, weights));
      const most = Math.max(...values);
      const likelihoods = values.map((value) => Math.exp(value - most));
      const all = likelihoods.reduce((sum, value) => sum + value, 0);
      const right = likelihoods.reduce((sum, value, at) => sum + (isRight[at] === true ? value : 0), 0);
      for (const [at, row] of rows.entries()) {
        const likelihood = likelihoods[at] ?? 0;
        const slope = likelihood / all - (isRight[at] === true ? likelihood / right : 0);
        for (const [feature, value] of row.entries()) gradient[feature] = (gradient[feature] ?? 0) + slope * value;
      }
    }
    return gradient;
  });
}
