import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** How a call is treated: answered, or one of the ways in which providers let one down. */
export type EmbeddingMood =
  | "answer"
  | "busy"
  | "failing"
  | "refused"
  | "late"
  | "cut"
  | "no-json"
  | "too-few"
  | "uneven"
  | "shuffled";

/** A request as it arrived. */
export interface EmbeddingRequestSeen {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A provider of embeddings on loopback. */
export interface EmbeddingDouble extends AsyncDisposable {
  /** Without a path, ends with a slash. */
  readonly url: string;
  readonly seen: readonly EmbeddingRequestSeen[];
  /** How the next calls are treated, one mood each; afterwards they are answered. */
  behave(...moods: readonly EmbeddingMood[]): void;
}

export interface EmbeddingDoubleOptions {
  readonly dimensions?: number;
  /** Words of one group mean the same to the model, e.g. `[["auto", "pkw"]]`. */
  readonly alike?: readonly (readonly string[])[];
}

/**
 * Plays OpenAI's, Mistral's, Gemini's and Ollama's interface for embeddings as their documentation describes them, faults
 * included. Its model is one that computes: each word has a direction of its own, words that are alike share one, and a
 * text points where its words point together.
 *
 * @example
 * await using provider = await startEmbeddingDouble({ alike: [["kosten", "preis"]] });
 * provider.behave("busy", "late");
 */
export async function startEmbeddingDouble(options: EmbeddingDoubleOptions = {}): Promise<EmbeddingDouble> {
  const { dimensions = 256, alike = [] } = options;
  const same = new Map(alike.flatMap((group) => group.map((word) => [word, group[0] ?? word] as const)));
  const seen: EmbeddingRequestSeen[] = [];
  const moods: EmbeddingMood[] = [];
  const vectorOf = (text: string) => embed(text, { dimensions, same });
  const server = createServer((request, response) => {
    void receive(request).then(async (body) => {
      const path = request.url ?? "/";
      seen.push({ path, headers: flat(request), body });
      await respond(response, { path, body, mood: moods.shift() ?? "answer", vectorOf });
    });
  });
  server.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo; // listens on a port
  return {
    url: `http://127.0.0.1:${port}/`,
    seen,
    behave: (...next) => void moods.push(...next),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function flat(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
}

async function receive(request: IncomingMessage): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of request) pieces.push(piece as Uint8Array); // a request's stream carries bytes
  return Buffer.concat(pieces).toString("utf8");
}

interface Exchange {
  readonly path: string;
  readonly body: string;
  readonly mood: EmbeddingMood;
  readonly vectorOf: (text: string) => number[];
}

const lateMs = 4000;

async function respond(response: ServerResponse, { path, body, mood, vectorOf }: Exchange): Promise<void> {
  if (mood === "busy")
    return json(response, 429, { error: { message: "Rate limit reached", type: "requests" } }, { "Retry-After": "2" });
  if (mood === "failing") return json(response, 503, { error: { message: "overloaded", type: "server_error" } });
  if (mood === "refused") return json(response, 401, { error: { message: `Incorrect key. You sent: ${body}` } });
  if (mood === "no-json")
    return void response.writeHead(200, { "Content-Type": "text/html" }).end("<html>Wartung</html>");
  if (mood === "late") await wait(lateMs, undefined, { ref: false });
  const answered = answerTo(path, body);
  if (answered === null) return json(response, 404, { error: { message: "unknown route" } });
  const { texts, shape } = answered;
  let vectors = texts.map((text, index) => ({ index, vector: vectorOf(text) }));
  if (mood === "too-few") vectors = vectors.slice(1);
  if (mood === "uneven") vectors = vectors.map(({ index, vector }) => ({ index, vector: vector.slice(index) }));
  if (mood === "shuffled") vectors = vectors.toReversed();
  const whole = JSON.stringify(shape(vectors));
  if (mood !== "cut") return void response.writeHead(200, { "Content-Type": "application/json" }).end(whole);
  response.writeHead(200, { "Content-Type": "application/json", "Content-Length": String(Buffer.byteLength(whole)) });
  response.write(whole.slice(0, whole.length / 2), () => response.destroy());
}

function json(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(JSON.stringify(body));
}

interface Indexed {
  readonly index: number;
  readonly vector: readonly number[];
}

interface Answered {
  readonly texts: readonly string[];
  readonly shape: (vectors: readonly Indexed[]) => unknown;
}

type Input = { readonly model: string; readonly input: string | readonly string[] };
type GeminiInput = {
  readonly requests: readonly { readonly content: { readonly parts: readonly { text: string }[] } }[];
};

/** Which protocol a path belongs to; `null` for none. */
function answerTo(path: string, body: string): Answered | null {
  const said: unknown = JSON.parse(body);
  if (path.endsWith("/embeddings")) {
    const { model, input } = said as Input; // the tests look at what arrives
    const shape = (vectors: readonly Indexed[]) => ({
      object: "list",
      model,
      data: vectors.map(({ index, vector }) => ({ object: "embedding", index, embedding: vector })),
      usage: { prompt_tokens: 1, total_tokens: 1 },
    });
    return { texts: [input].flat(), shape };
  }
  if (path.endsWith("/api/embed")) {
    const { model, input } = said as Input; // likewise
    const shape = (vectors: readonly Indexed[]) => ({ model, embeddings: vectors.map(({ vector }) => vector) });
    return { texts: [input].flat(), shape };
  }
  if (/\/models\/[^/]+:batchEmbedContents$/.test(path)) {
    const { requests } = said as GeminiInput; // likewise
    const texts = requests.map(({ content }) => content.parts.map(({ text }) => text).join("\n"));
    return { texts, shape: (vectors) => ({ embeddings: vectors.map(({ vector }) => ({ values: vector })) }) };
  }
  return null;
}

/** The sum of the directions of a text's words. */
function embed(
  text: string,
  model: { readonly dimensions: number; readonly same: ReadonlyMap<string, string> },
): number[] {
  const sum = Array.from({ length: model.dimensions }, () => 0);
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    let state = hash(model.same.get(word) ?? word);
    for (let at = 0; at < sum.length; at++) {
      state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + at;
      sum[at] = (sum[at] ?? 0) + ((state >>> 8) & 0xffff) / 0x8000 - 1;
    }
  }
  return sum;
}

/** FNV-1a. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(word)) value = Math.imul(value ^ byte, 0x01000193);
  return value >>> 0;
}
