import { createMapping, createPseudonymiser, type Pseudonymised, PseudonymiserError } from "@diskret/pseudonymiser";
import type { KnowledgeDeps } from "#modules/knowledge";
import { createEmbedder, embeddingProvider } from "#modules/models";
import type { OpenedDoor } from "./open-door.ts";
import type { Platform } from "./open-platform.ts";

/** Searching by meaning with the provider of the settings, who becomes a recipient; nothing where none is set. */
export function openEmbedding(
  { config, log }: Platform,
  exit: OpenedDoor,
): Pick<KnowledgeDeps, "embedding" | "onEmbeddingFailure"> {
  if (config.embeddings === null) return {};
  const provider = embeddingProvider(config.embeddings);
  exit.declare(async () => [provider.recipient]);
  return {
    embedding: {
      embedder: createEmbedder({ provider, key: config.embeddings.key, door: exit.door }),
      replace: createReplacement(),
    },
    onEmbeddingFailure: (cause) => log.failure("embedding.failed", cause),
  };
}

/**
 * Replaces personal data in one text. Each text has a mapping of its own that is forgotten at once: a vector is never
 * turned back into text. The lists are loaded with the first text.
 */
function createReplacement(): (text: string) => Pseudonymised | null {
  let pseudonymiser: ReturnType<typeof createPseudonymiser> | null = null;
  return (text) => {
    try {
      pseudonymiser ??= createPseudonymiser();
      const replacement = pseudonymiser.replace(text, createMapping());
      return replacement.status === "replaced" ? replacement.text : null;
    } catch (cause) {
      if (cause instanceof PseudonymiserError) return null;
      throw cause;
    }
  };
}
