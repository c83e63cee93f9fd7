import type { AuditReport, Problem, Verdict } from "@diskret/contract";
import { type Signal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { ApiProblem, type OperatorApi } from "../../api/index.ts";
import { useDashboard } from "../../state/dashboard.ts";
import { problemOf } from "../../state/problem-of.ts";

/** Where a run of the proofs stands. */
export type AuditState =
  | { readonly kind: "idle" | "stopped" }
  | { readonly kind: "running"; readonly promise: string; readonly number: number; readonly total: number }
  | { readonly kind: "finished"; readonly report: AuditReport }
  | { readonly kind: "failed"; readonly problem: Problem };

export interface Audit {
  readonly state: Signal<AuditState>;
  /** What this run has found so far, by promise. */
  readonly verdicts: Signal<ReadonlyMap<string, Verdict>>;
  readonly start: () => void;
  readonly stop: () => void;
}

/** Runs the proofs and follows them. Leaving the screen stops them. */
export function useAudit(onFinished: () => void): Audit {
  const { api } = useDashboard();
  const state = useSignal<AuditState>({ kind: "idle" });
  const verdicts = useSignal<ReadonlyMap<string, Verdict>>(new Map());
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async () => {
    const abort = new AbortController();
    running.current = abort;
    verdicts.value = new Map();
    state.value = { kind: "running", promise: "", number: 0, total: 0 };
    try {
      const report = await follow({ api, signal: abort.signal, state, verdicts });
      state.value = { kind: "finished", report };
      onFinished();
    } catch (thrown) {
      if (abort.signal.aborted) verdicts.value = new Map();
      state.value = abort.signal.aborted ? { kind: "stopped" } : { kind: "failed", problem: problemOf(thrown) };
    }
  };
  return { state, verdicts, start: () => void start(), stop: () => running.current?.abort() };
}

interface Run {
  readonly api: OperatorApi;
  readonly signal: AbortSignal;
  readonly state: Audit["state"];
  readonly verdicts: Audit["verdicts"];
}

async function follow({ api, signal, state, verdicts }: Run): Promise<AuditReport> {
  for await (const event of api.runAudit(signal)) {
    if (event.event === "finished") return event.data;
    if (event.event === "failure") throw new ApiProblem(event.data);
    if (event.event === "proving") state.value = { kind: "running", ...event.data };
    if (event.event === "verdict") verdicts.value = new Map([...verdicts.value, [event.data.promise, event.data]]);
  }
  throw new Error("The stream ended before the report came.");
}
