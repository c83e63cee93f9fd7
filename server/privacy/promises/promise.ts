import type { Localised } from "@diskret/contract";

/** How a promise is proven; the words of the register. */
export type ProofKind = "store" | "wire" | "browser" | "clock" | "type" | "property" | "fault";

/** A reference to the code that keeps a promise. A check resolves it: the file must export the name. */
export interface KeepingCode {
  /** Path from the repository's root, e.g. `server/platform/log/shorten-address.ts`. */
  readonly file: string;
  readonly name: string;
}

/** What a proof found out, one sentence each in every language, fit to be read by a data-protection officer. */
export type Evidence = readonly Localised[];

/**
 * A promise of the register: a testable sentence, the code that keeps it and a proof that can fail.
 * `prove` resolves with evidence when the promise holds, throws `Disproved` when it does not and `Unprovable` when the
 * proof cannot run here (say, no browser on this machine). Any other error counts as broken: what fails on the way to a
 * proof has not been proven. The signal ends with the time a proof may take.
 */
export interface PromiseDefinition<Installation> {
  readonly id: string;
  readonly sentence: Localised;
  readonly laws: readonly string[];
  readonly kinds: readonly ProofKind[];
  readonly keptBy: readonly KeepingCode[];
  readonly prove: (installation: Installation, signal: AbortSignal) => Promise<Evidence>;
}

/**
 * A way to break a promise: one exact change to the code that keeps it, after which its proof must say "broken". A proof
 * that stays green under it proves nothing.
 */
export interface Breaking {
  readonly promise: string;
  /** Path from the repository's root. */
  readonly file: string;
  /** Text that stands in the file exactly once, on one line. */
  readonly find: string;
  readonly replace: string;
  /** Settings by their environment names, where the promise speaks of an installation that is set up in another way. */
  readonly settings?: Readonly<Record<string, string>>;
}
