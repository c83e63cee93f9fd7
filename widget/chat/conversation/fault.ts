import type { Problem } from "@diskret/contract";
import { RefusedError } from "../transport/errors.ts";

/** What could not be done, in the chat's own terms; the texts stand in the dictionary. */
export type FaultedAction =
  | "load"
  | "send"
  | "answer"
  | "stop"
  | "keep"
  | "end"
  | "clear"
  | "export"
  | "source"
  | "passOn";

export interface Fault {
  readonly action: FaultedAction;
  /** Null where the server could not be reached at all. */
  readonly problem: Problem | null;
  /** When trying again makes sense, as the server asks; null: at once. */
  readonly retryAt: number | null;
  readonly retry: (() => void) | null;
}

export function faultFrom(action: FaultedAction, error: unknown, retry: Fault["retry"]): Fault {
  return faultOf(action, error instanceof RefusedError ? error.problem : null, retry);
}

export function faultOf(action: FaultedAction, problem: Problem | null, retry: Fault["retry"]): Fault {
  const seconds = problem?.retryAfterSeconds;
  return { action, problem, retryAt: seconds === undefined ? null : Date.now() + seconds * 1000, retry };
}
