import type { Pseudonymised } from "@diskret/pseudonymiser";
import type { Embedder } from "#modules/models";

/** What searching by meaning is made of. */
export interface Embedding {
  readonly embedder: Embedder;
  /** Replaces personal data in a text before it leaves; `null` where the text must not leave at all. */
  readonly replace: (text: string) => Pseudonymised | null;
}
