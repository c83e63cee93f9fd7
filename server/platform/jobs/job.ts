/** A kind of background work. Payloads hold ids only: the type admits nothing else. */
export interface JobPayload {
  readonly [key: `${string}Id`]: string;
}

/** What runs a job of one kind. A handler may run twice (crash between work and mark): it must be idempotent. */
export interface JobHandler<Payload extends JobPayload = JobPayload> {
  readonly name: string;
  /** Attempts before the job becomes a dead letter. */
  readonly attempts: number;
  /** Waits before the second attempt; doubles each time. */
  readonly backoffMs: number;
  /** Runs again and again, this long after the last start (a recurring job has no payload). */
  readonly everyMs?: number;
  readonly run: (payload: Payload, signal: AbortSignal) => Promise<void>;
}
