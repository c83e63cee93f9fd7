import type { AnswerRequest } from "../answerer.ts";
import type { ScoredUnit } from "./score-units.ts";

/** Weights of a logistic estimate, fitted on questions whose passage was there and the same with it taken away. */
const bias = -4.43;
const passageWeight = 10.6;
const unitWeight = 0.5;

/** From this estimate on an answer is given. */
const enough = 0.35;

/** How likely it is, 0 to 1, that the sources carry an answer: how well passage and sentence fit the question. */
export function evidence(request: AnswerRequest, best: ScoredUnit | undefined): number {
  if (best === undefined) return 0;
  const passage = Math.max(...request.passages.map(({ score }) => score));
  const logit = bias + passageWeight * passage + unitWeight * best.coverage;
  return 1 / (1 + Math.exp(-logit));
}

/** Whether the sources carry an answer. */
export function suffices(likelihood: number): boolean {
  return likelihood >= enough;
}
