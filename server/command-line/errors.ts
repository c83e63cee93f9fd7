import type { Problem } from "@diskret/contract";

/** The running server declined; the message says what it answered. */
export class OperatorCallRefused extends Error {
  override readonly name = "OperatorCallRefused";

  constructor(problem: Problem) {
    super(`${problem.title}: ${problem.detail}`);
  }
}
