import type { Evidence } from "../finding.ts";

/** A stretch of tokens held to be the name of a person. */
export interface NameSpan {
  readonly first: number;
  /** The token after the last one. */
  readonly end: number;
  /** How sure it is: 0 to 1. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
}
