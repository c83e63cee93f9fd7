import type { PromiseState, Verdict } from "@diskret/contract";
import type { Config } from "#platform/config";

/** An audit as the command line orders it. */
export interface AuditOrder {
  readonly config: Config;
  /** Ids; all promises where undefined. */
  readonly promises: readonly string[] | undefined;
  /** Told once, before the first proof: the register. */
  readonly onStates: (states: readonly PromiseState[]) => void;
  readonly onVerdict: (verdict: Verdict) => void;
  /** Told what takes long. */
  readonly say: (text: string) => void;
}
