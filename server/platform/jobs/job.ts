/** What a job is about: ids of rows, never their content. */
export interface JobPayload {
  readonly [key: `${string}Id`]: string;
}

/** What runs jobs of one kind. A handler may run twice (crash between work and mark): it must be idempotent. */
export interface JobHandler<Payload extends JobPayload = JobPayload> {
  readonly name: string;
  /** Attempts before the job becomes a dead letter. */
  readonly attempts: number;
  /** Waits before the second attempt; doubles each time. */
  readonly backoffMs: number;
  /** Runs again and again, this long after the last start (a recurring job has no payload). */
  readonly everyMs?: number;
  /** The signal fires when the server stops or the job was taken over: the job is handed back and runs again. */
  run(payload: Payload, signal: AbortSignal): Promise<void>;
}

/** A payload whose every field is an id, checked field by field: a text beside the ids does not compile. */
export type IdsOnly<Payload> = { readonly [Key in keyof Payload]: Key extends `${string}Id` ? string : never };

/**
 * Declares a kind of job with the ids its payload carries.
 *
 * @example
 * const readSource = defineJob<{ sourceId: string }>({ name: "source.read", attempts: 5, backoffMs: 2000, run: … });
 */
export function defineJob<Payload extends IdsOnly<Payload>>(handler: JobHandler<Payload>): JobHandler {
  return handler;
}
