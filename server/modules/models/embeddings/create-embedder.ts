import { ZodError } from "zod";
import type { Secret } from "#platform/config";
import { type Door, EgressDenied, readBody } from "#platform/egress";
import type { Embedder, EmbeddingUse } from "./embedder.ts";
import { type EmbeddingProvider, embeddedPassage, embeddedQuestion, embeddingPurpose } from "./embedding-provider.ts";
import { EmbeddingFailed } from "./errors.ts";

/** Longest answer that is read: 64 texts with 4,096 figures each are about 6 MB. */
const answerMaxBytes = 32 * 1024 * 1024;
/** Longest text that is sent, in UTF-16 code units; models cut there or refuse. */
const textMaxLength = 20_000;

/** What an embedder is made of. */
export interface EmbedderDeps {
  readonly provider: EmbeddingProvider;
  readonly key: Secret<string> | null;
  readonly door: Pick<Door, "fetch">;
}

/**
 * Makes the embedder of a provider. Every call goes through the door and says how many passages or questions it carries.
 *
 * @example
 * const embedder = createEmbedder({ provider: embeddingProvider(settings), key: settings.key, door });
 * const [vector] = await embedder.embed([question], "question", signal);
 */
export function createEmbedder({ provider, key, door }: EmbedderDeps): Embedder {
  const { protocol, recipient, baseUrl, model } = provider;
  return {
    model: `${recipient.id}/${model}`,
    batchSize: provider.batchSize,
    async embed(texts, use, signal) {
      const body = protocol.body({ texts: texts.map((text) => text.slice(0, textMaxLength)), model, use });
      const headers = new Headers({ "Content-Type": "application/json", Accept: "application/json" });
      if (key !== null) headers.set(...protocol.key(key.reveal()));
      const request = new Request(new URL(protocol.path(model), baseUrl), {
        method: "POST",
        headers,
        body: JSON.stringify(body),
        redirect: "error",
      });
      const transfer = { recipient, purpose: embeddingPurpose, categories: { [categoryOf(use)]: texts.length } };
      const answer = await send(() => door.fetch(transfer, request, signal), signal);
      return read(answer, texts.length, protocol.vectors);
    },
  };
}

function categoryOf(use: EmbeddingUse): string {
  return use === "passage" ? embeddedPassage : embeddedQuestion;
}

/** Sends and reads the whole answer. What the provider writes about a fault may repeat the texts, so it is not passed on. */
async function send(ask: () => Promise<Response>, signal: AbortSignal): Promise<string> {
  try {
    const response = await ask();
    if (!response.ok) {
      await response.body?.cancel();
      throw refusal(response);
    }
    const tooLarge = () => wrongAnswer("it is far longer than vectors are");
    return (await readBody(response, { maxBytes: answerMaxBytes, tooLarge })).toString("utf8");
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof EgressDenied || cause instanceof EmbeddingFailed) throw cause;
    throw new EmbeddingFailed("unreachable", {
      message: "The provider of embeddings cannot be reached, or the connection broke off.",
      passes: true,
    });
  }
}

function refusal(response: Response): EmbeddingFailed {
  const { status } = response;
  if (status === 429 || status >= 500) {
    return new EmbeddingFailed("busy", {
      message: `The provider of embeddings is busy or failing (status ${status}).`,
      passes: true,
      retryAfterMs: retryAfterMs(response.headers.get("Retry-After")),
    });
  }
  return new EmbeddingFailed("refused", {
    message: `The provider of embeddings refuses the call (status ${status}). Check EMBEDDINGS_KEY, EMBEDDINGS_MODEL and EMBEDDINGS_URL.`,
    passes: false,
  });
}

const longestWaitMs = 10 * 60_000;

function retryAfterMs(header: string | null): number | null {
  if (header === null || !/^\d{1,6}(?:\.\d+)?$/.test(header.trim())) return null;
  return Math.min(longestWaitMs, Math.ceil(Number(header) * 1000));
}

function read(
  answer: string,
  count: number,
  vectorsOf: (answer: unknown) => readonly (readonly number[])[],
): readonly Float32Array[] {
  try {
    const vectors = vectorsOf(JSON.parse(answer)).map((vector) => Float32Array.from(vector));
    const [first] = vectors;
    if (vectors.length !== count || first === undefined)
      throw wrongAnswer(`it holds ${vectors.length} vectors for ${count} texts`);
    if (vectors.some((vector) => vector.length !== first.length)) throw wrongAnswer("its vectors differ in length");
    if (vectors.some((vector) => !isUsable(vector))) throw wrongAnswer("a vector has no direction");
    return vectors;
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof ZodError) throw wrongAnswer("it has another shape");
    throw cause;
  }
}

function isUsable(vector: Float32Array): boolean {
  let square = 0;
  for (const value of vector) square += value * value;
  return Number.isFinite(square) && square > 0;
}

function wrongAnswer(why: string): EmbeddingFailed {
  return new EmbeddingFailed("wrong-answer", {
    message: `The provider of embeddings answered something that is no list of vectors: ${why}.`,
    passes: true,
  });
}
