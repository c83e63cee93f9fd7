import type { CategoryCounts } from "./policy.ts";

/** A transfer as it is about to begin. There is no field for the payload. */
export interface TransferStart {
  readonly at: Date;
  readonly recipient: string;
  /** ISO 3166-1 alpha-2 codes, separated by a space. */
  readonly country: string;
  readonly purpose: string;
  readonly categories: CategoryCounts;
  /** Known before sending where the payload is small; `null` while a long one is still being streamed. */
  readonly payload: PayloadMeasure | null;
}

/** Size and SHA-256 (hex) of what was sent: the body, or the request target (path and query) where there is no body. */
export interface PayloadMeasure {
  readonly bytes: number;
  readonly hash: string;
}

/** `answered`: the recipient answered with a status. `failed`: the connection or the answer failed. `aborted`: the caller gave up. */
export type TransferOutcome = "answered" | "failed" | "aborted";

/** How a transfer ended, for the entry that its start has made. */
export interface TransferEnd {
  readonly outcome: TransferOutcome;
  readonly status: number | null;
  readonly payload: PayloadMeasure;
}

/** Where the door keeps its books. */
export interface LedgerWriter {
  /** Resolves with the entry's id once it is durable; only then the door sends. */
  begin(start: TransferStart): Promise<string>;
  complete(id: string, end: TransferEnd): Promise<void>;
}
