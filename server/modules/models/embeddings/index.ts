export { createEmbedder, type EmbedderDeps } from "./create-embedder.ts";
export type { Embedder, EmbeddingUse } from "./embedder.ts";
export { type EmbeddingProvider, embeddingProvider } from "./embedding-provider.ts";
