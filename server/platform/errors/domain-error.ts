import type { Localised } from "@diskret/contract";

/** What an error of ours says to a client. Texts never hold personal data. */
export interface DomainErrorFacts {
  /** Stable and machine-readable, e.g. `source-too-large`. */
  readonly code: string;
  /** HTTP status. */
  readonly status: number;
  readonly title: string | Localised;
  /** What happened, why and how to mend it. */
  readonly detail: string | Localised;
  readonly retryAfterSeconds?: number;
}

/**
 * Base of every error a module throws on purpose. One mapper turns it into problem details; everything else that is
 * thrown becomes a 500 without detail. Its message may stand in the log, because it is written by us.
 *
 * @example
 * export class SourceNotFound extends DomainError {
 *   constructor() {
 *     super({ code: "source-not-found", status: 404, title: "No such source", detail: "…" });
 *   }
 * }
 */
export class DomainError extends Error {
  readonly facts: DomainErrorFacts;

  constructor(facts: DomainErrorFacts, options?: ErrorOptions) {
    super(typeof facts.detail === "string" ? facts.detail : facts.detail.en, options);
    this.name = new.target.name;
    this.facts = facts;
  }

  get code(): string {
    return this.facts.code;
  }
}
