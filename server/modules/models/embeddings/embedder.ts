import type { Pseudonymised } from "@diskret/pseudonymiser";

/** What a text is embedded for. Some models tell the two apart. */
export type EmbeddingUse = "passage" | "question";

/** Turns texts into vectors. */
export interface Embedder {
  /** Provider and model. Vectors of another model cannot be compared with these. */
  readonly model: string;
  /** Most texts one call takes. */
  readonly batchSize: number;
  /**
   * One vector per text, in the order of the texts, not normalised.
   *
   * @throws {EmbeddingFailed} when the provider does not answer, refuses, or answers something else than vectors.
   * @throws {EgressDenied} when the policy does not let the call out; nothing was sent then.
   */
  embed(texts: readonly Pseudonymised[], use: EmbeddingUse, signal: AbortSignal): Promise<readonly Float32Array[]>;
}
