import type { AuditEvent, AuditReport, Verdict } from "@diskret/contract";
import { type Clock, minutes } from "#platform/clock";
import { newId } from "#platform/ids";
import {
  Disproved,
  type Evidence,
  type Installation,
  joinSentences,
  type PromiseDefinition,
  Unprovable,
  unresolvedKeepers,
} from "#privacy/promises";
import type { OpenInstallation } from "./installation.ts";

/** What a running audit tells on its way. */
export type AuditProgress = Extract<AuditEvent, { event: "proving" | "verdict" }>;

/** What an audit needs, and whom it tells of its progress. */
export interface AuditRun {
  readonly promises: readonly PromiseDefinition<Installation>[];
  readonly openInstallation: OpenInstallation;
  readonly clock: Clock;
  /** Version of the software and engine of the database, for the report. */
  readonly version: string;
  readonly engine: string;
  readonly repositoryRoot: string;
  readonly signal: AbortSignal;
  /** Verdicts that others found already; their proofs are not run again. */
  readonly found?: readonly Verdict[];
  /** How long one proof may take. */
  readonly limitMs?: number;
  readonly tell?: (progress: AuditProgress) => void;
}

/** Runs the proofs one after the other on the running installation and says what each of them found. */
export async function runAudit(run: AuditRun): Promise<AuditReport> {
  const startedAt = run.clock.now();
  const verdicts: Verdict[] = [];
  for (const [index, promise] of run.promises.entries()) {
    run.signal.throwIfAborted();
    run.tell?.({ event: "proving", data: { promise: promise.id, number: index + 1, total: run.promises.length } });
    const found = run.found?.find((verdict) => verdict.promise === promise.id);
    const verdict = found ?? (await judge(promise, run));
    verdicts.push(verdict);
    run.tell?.({ event: "verdict", data: verdict });
  }
  return {
    id: newId<"audit">(startedAt),
    startedAt: startedAt.toISOString(),
    finishedAt: run.clock.now().toISOString(),
    version: run.version,
    engine: run.engine,
    verdicts,
  };
}

async function judge(promise: PromiseDefinition<Installation>, run: AuditRun): Promise<Verdict> {
  const startMs = performance.now();
  const found = await findings(promise, run).catch(failure);
  return { promise: promise.id, ...found, durationMs: Math.round(performance.now() - startMs) };
}

type Findings = Pick<Verdict, "verdict" | "evidence" | "reason">;

async function findings(promise: PromiseDefinition<Installation>, run: AuditRun): Promise<Findings> {
  const unresolved = await unresolvedKeepers(run.repositoryRoot, promise.keptBy);
  if (unresolved.length > 0) {
    const missing = {
      de: "Der Code, der das Versprechen hält, fehlt:",
      en: "The code that keeps the promise is not there:",
    };
    throw new Disproved(joinSentences([missing, ...unresolved]));
  }
  const evidence = await prove(promise, run);
  if (evidence.length === 0)
    throw new Disproved({
      de: "Der Nachweis nennt keinen Befund. Ohne Befund ist nichts nachgewiesen.",
      en: "The proof names no evidence; a proof without evidence proves nothing.",
    });
  return { verdict: "holds", evidence: [...evidence], reason: null };
}

/** Runs one proof on its own handle. Closing it removes the probes, whatever became of the proof. */
async function prove(promise: PromiseDefinition<Installation>, run: AuditRun): Promise<Evidence> {
  const limitMs = run.limitMs ?? minutes(1);
  await using installation = run.openInstallation();
  const limit = AbortSignal.timeout(limitMs);
  const signal = AbortSignal.any([run.signal, limit]);
  const overdue = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () =>
      reject(
        limit.aborted
          ? new Disproved({
              de: `Der Nachweis kam in ${limitMs / 1000} Sekunden zu keinem Ende.`,
              en: `The proof came to no end within ${limitMs / 1000} seconds.`,
            })
          : new Unprovable({ de: "Die Prüfung wurde abgebrochen.", en: "The audit was broken off." }),
      ),
    );
  });
  return await Promise.race([promise.prove(installation, signal), overdue]);
}

/** What a thrown error means. Only our own words go into a report; another error's message could hold personal data. */
function failure(cause: unknown): Findings {
  if (cause instanceof SuppressedError) return failure(cause.suppressed);
  if (cause instanceof Unprovable) return { verdict: "unproven", evidence: [], reason: cause.finding };
  if (cause instanceof Disproved) return { verdict: "broken", evidence: [], reason: cause.finding };
  const name = cause instanceof Error ? cause.name : typeof cause;
  const place = cause instanceof Error ? (/\bserver\/[\w./-]+\.ts:\d+/u.exec(cause.stack ?? "")?.[0] ?? "") : "";
  return {
    verdict: "broken",
    evidence: [],
    reason: {
      de: `Der Nachweis selbst ist gescheitert: ${name}${place && ` in ${place}`}.`,
      en: `The proof itself failed: ${name}${place && ` at ${place}`}.`,
    },
  };
}
