import { z } from "zod";
import type { EmbeddingUse } from "./embedder.ts";

/** One request for vectors, before it has a key. */
export interface EmbeddingCall {
  readonly texts: readonly string[];
  readonly model: string;
  readonly use: EmbeddingUse;
}

/** How a provider is asked for vectors, and how its answer is read. */
export interface EmbeddingProtocol {
  /** Below the provider's base address. */
  path(model: string): string;
  /** The header that carries the key. */
  key(key: string): readonly [name: string, value: string];
  body(call: EmbeddingCall): unknown;
  /** One vector per text, in order. @throws ZodError when the answer has another shape. */
  vectors(answer: unknown): readonly (readonly number[])[];
}

const vector = z.array(z.number()).min(1);

const openAiAnswer = z.object({ data: z.array(z.object({ index: z.int(), embedding: vector })) });

/**
 * OpenAI's `POST /embeddings`, as Mistral, vLLM, LM Studio and llama.cpp speak it as well. Floats are asked for by name:
 * not every server knows the packed form. Nothing else is sent, since Mistral refuses fields that it does not know.
 */
export const openAiProtocol: EmbeddingProtocol = {
  path: () => "embeddings",
  key: (key) => ["Authorization", `Bearer ${key}`],
  body: ({ texts, model }) => ({ model, input: texts, encoding_format: "float" }),
  vectors: (answer) => {
    const { data } = openAiAnswer.parse(answer);
    return data.sort((one, other) => one.index - other.index).map(({ embedding }) => embedding);
  },
};

const geminiAnswer = z.object({ embeddings: z.array(z.object({ values: vector })) });

/** Gemini's `models/{model}:batchEmbedContents`. */
export const geminiProtocol: EmbeddingProtocol = {
  path: (model) => `models/${model}:batchEmbedContents`,
  key: (key) => ["x-goog-api-key", key],
  body: ({ texts, model, use }) => ({
    requests: texts.map((text) => ({
      model: `models/${model}`,
      content: { parts: [{ text }] },
      taskType: use === "passage" ? "RETRIEVAL_DOCUMENT" : "RETRIEVAL_QUERY",
    })),
  }),
  vectors: (answer) => geminiAnswer.parse(answer).embeddings.map(({ values }) => values),
};

const ollamaAnswer = z.object({ embeddings: z.array(vector) });

/** Ollama's `POST /api/embed`. */
export const ollamaProtocol: EmbeddingProtocol = {
  path: () => "api/embed",
  key: (key) => ["Authorization", `Bearer ${key}`],
  body: ({ texts, model }) => ({ model, input: texts, truncate: true }),
  vectors: (answer) => ollamaAnswer.parse(answer).embeddings,
};
