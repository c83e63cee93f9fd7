export type { Answerer, AnswerPart, AnswerPassage, AnswerRequest, AnswerTurn } from "./answerer.ts";
export {
  createEmbedder,
  type Embedder,
  embeddingProvider,
} from "./embeddings/index.ts";
export { createExtractiveAnswerer } from "./extractive/create-extractive-answerer.ts";
