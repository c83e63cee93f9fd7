import type { Problem } from "@diskret/contract";

/** An answer that is an error, or none at all: what the server said, in the reader's language. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** No connection came about. The page has its own words for this code. */
export const unreachable = (): ApiProblem => local("unreachable");

/** The server answered with something that is no problem document. */
export const unknownProblem = (status: number): ApiProblem => local("unknown-problem", status);

function local(code: string, status = 0): ApiProblem {
  return new ApiProblem({ type: "about:blank", title: "", status, code, detail: "" });
}

/** Reads problem details (RFC 9457) from a text. */
export function parseProblem(status: number, text: string): ApiProblem {
  try {
    const problem: unknown = JSON.parse(text);
    if (isProblem(problem)) return new ApiProblem(problem);
  } catch {
    // not JSON: told as unknown below
  }
  return unknownProblem(status);
}

function isProblem(value: unknown): value is Problem {
  return typeof value === "object" && value !== null && "code" in value && "title" in value && "detail" in value;
}
