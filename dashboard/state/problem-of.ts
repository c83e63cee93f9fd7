import type { Problem } from "@diskret/contract";
import { ApiProblem } from "../api/index.ts";

/** The problem in anything that was thrown. What is not the server's answer is told as unknown. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof ApiProblem) return thrown.problem;
  return { type: "about:blank", title: "", status: 0, code: "unknown-problem", detail: "" };
}
