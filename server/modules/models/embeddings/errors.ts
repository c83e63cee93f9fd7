/** Why a provider gave no vectors. */
export type EmbeddingFailure = "busy" | "refused" | "unreachable" | "wrong-answer";

/** A provider gave no vectors. The message holds nothing that was sent. */
export class EmbeddingFailed extends Error {
  override readonly name = "EmbeddingFailed";
  readonly failure: EmbeddingFailure;
  /** Whether the same call may succeed later. */
  readonly passes: boolean;
  /** How long the provider asks to wait, in milliseconds. */
  readonly retryAfterMs: number | null;

  constructor(
    failure: EmbeddingFailure,
    { message, passes, retryAfterMs = null }: { message: string; passes: boolean; retryAfterMs?: number | null },
  ) {
    super(message);
    this.failure = failure;
    this.passes = passes;
    this.retryAfterMs = retryAfterMs;
  }
}
