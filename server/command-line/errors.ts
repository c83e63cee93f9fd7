import type { Problem } from "@diskret/contract";

/** A command that cannot run here; the message says why and what to do instead. */
export class CommandRefused extends Error {
  override readonly name = "CommandRefused";
}

/** The running server declined; the message says what it answered. */
export class OperatorCallRefused extends Error {
  override readonly name = "OperatorCallRefused";

  constructor(problem: Problem) {
    super(`${problem.title}: ${problem.detail}`);
  }
}
