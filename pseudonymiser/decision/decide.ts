import type { Finding } from "../finding.ts";
import { isBuiltInKind, type Kind, kinds, type Level } from "../kinds.ts";
import { resolveOverlaps } from "./resolve-overlaps.ts";
import type { TermList } from "./term-list.ts";

/** What is replaced, as set for an assistant. */
export interface DecisionPolicy {
  readonly level: Level;
  /** Kinds switched on or off, whatever the level says. */
  readonly switched: ReadonlyMap<string, boolean>;
  /** Terms that are never replaced. */
  readonly allowed: TermList;
}

export type Outcome = "replaced" | "kind-off" | "below-threshold" | "allowed" | "overlapped";

/** Why something was replaced, or was not. Offsets are indices into `TextView.plain`. */
export interface Explanation extends Finding {
  readonly outcome: Outcome;
  /** The score from which on this kind is replaced; null where it is not. */
  readonly threshold: number | null;
}

export interface Decision {
  /** What is replaced: in order, without overlaps. */
  readonly chosen: readonly Finding[];
  /** Every find with its outcome, in order. */
  readonly explanations: readonly Explanation[];
}

/** From which score on a tenant's kind is replaced: it was defined to be. */
const tenantThreshold = 0.5;

/** From which score on a kind is replaced under a policy; null: not at all. */
export function thresholdFor(kind: Kind, { level, switched }: Omit<DecisionPolicy, "allowed">): number | null {
  const on = switched.get(kind);
  if (on === false) return null;
  if (!isBuiltInKind(kind)) return tenantThreshold;
  const threshold = kinds[kind].threshold[level];
  return threshold === null && on === true ? kinds[kind].threshold.strict : threshold;
}

/**
 * Decides which finds are replaced: kinds and thresholds of the level, terms that are allowed, and of finds that overlap the
 * one that says most.
 */
export function decide(plain: string, findings: readonly Finding[], policy: DecisionPolicy): Decision {
  const passed: Finding[] = [];
  const outcomes = findings.map((finding): Explanation => {
    const threshold = thresholdFor(finding.kind, policy);
    const outcome = outcomeOf(plain, finding, { threshold, policy });
    if (outcome === "replaced") passed.push(finding);
    return { ...finding, threshold, outcome };
  });
  const chosen = resolveOverlaps(passed);
  const isChosen = new Set(chosen.map(({ start, end, kind }) => `${start} ${end} ${kind}`));
  const explanations = outcomes.map((one) =>
    one.outcome === "replaced" && !isChosen.has(`${one.start} ${one.end} ${one.kind}`)
      ? { ...one, outcome: "overlapped" as const }
      : one,
  );
  return { chosen, explanations: explanations.sort((one, other) => one.start - other.start) };
}

function outcomeOf(
  plain: string,
  finding: Finding,
  { threshold, policy }: { readonly threshold: number | null; readonly policy: DecisionPolicy },
): Outcome {
  if (threshold === null) return "kind-off";
  if (finding.score < threshold) return "below-threshold";
  return policy.allowed.has(plain.slice(finding.start, finding.end)) ? "allowed" : "replaced";
}
