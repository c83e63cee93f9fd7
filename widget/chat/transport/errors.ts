import type { Problem } from "@diskret/contract";

/** The server answered and refused, with its problem details. */
export class RefusedError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.name = "RefusedError";
    this.problem = problem;
  }
}

/** No answer came, or it broke off: the connection, not the request, is at fault. */
export class ConnectionError extends Error {
  constructor(cause: unknown) {
    super("The connection to the assistant's server broke off.", { cause });
    this.name = "ConnectionError";
  }
}
