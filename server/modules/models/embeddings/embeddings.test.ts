import { createMapping, createPseudonymiser, type Pseudonymised } from "@diskret/pseudonymiser";
import { expect, test } from "vitest";
import { createMovableClock } from "#platform/clock";
import { type EmbeddingProviderName, readConfig } from "#platform/config";
import {
  createDoor,
  createOpenedConnections,
  createRefusalLog,
  createUnguardedOutgoing,
  type EgressDenied,
  type TransferStart,
} from "#platform/egress";
import { type EmbeddingMood, startEmbeddingDouble } from "#testing";
import { createEmbedder } from "./create-embedder.ts";
import { embeddingProvider } from "./embedding-provider.ts";

const pseudonymiser = createPseudonymiser();
const never = new AbortController().signal;

function masked(text: string): Pseudonymised {
  const replacement = pseudonymiser.replace(text, createMapping());
  if (replacement.status !== "replaced") throw new Error("the text was blocked");
  return replacement.text;
}

async function openProvider(name: EmbeddingProviderName, settings: Record<string, string> = {}) {
  const double = await startEmbeddingDouble();
  const config = readConfig({
    EMBEDDINGS_PROVIDER: name,
    EMBEDDINGS_URL: double.url,
    EMBEDDINGS_MODEL: "model-1",
    EMBEDDINGS_KEY: "key-123456",
    EMBEDDINGS_CONTRACT: "2025-01-01",
    EU_ONLY: "false",
    ...settings,
  });
  if (config.embeddings === null) throw new Error("a provider was set");
  const provider = embeddingProvider(config.embeddings);
  const ledger: TransferStart[] = [];
  const clock = createMovableClock(new Date("2026-03-01T12:00:00Z"));
  const door = createDoor({
    isDeclared: async (asked) => asked === provider.recipient,
    outgoing: createUnguardedOutgoing(createOpenedConnections(clock)),
    ledger: { begin: async (start) => String(ledger.push(start)), complete: async () => undefined },
    refusals: createRefusalLog(clock),
    clock,
    isEuOnly: () => config.euOnly,
    onLedgerFault: (fault) => {
      throw fault;
    },
  });
  const embedder = createEmbedder({ provider, key: config.embeddings.key, door });
  return { double, embedder, ledger, [Symbol.asyncDispose]: () => double[Symbol.asyncDispose]() };
}

const protocols = [
  { name: "openai", path: "/embeddings", key: ["authorization", "Bearer key-123456"] },
  { name: "mistral", path: "/embeddings", key: ["authorization", "Bearer key-123456"] },
  { name: "openai-compatible", path: "/embeddings", key: ["authorization", "Bearer key-123456"] },
  { name: "ollama", path: "/api/embed", key: ["authorization", "Bearer key-123456"] },
  { name: "gemini", path: "/models/model-1:batchEmbedContents", key: ["x-goog-api-key", "key-123456"] },
] as const;

test.each(protocols)(
  "$name is asked in its own words and gives a vector for each text",
  async ({ name, path, key }) => {
    await using open = await openProvider(name);
    const vectors = await open.embedder.embed(
      [masked("Montag bis Freitag"), masked("Montag bis Freitag"), masked("Parkplatz")],
      "passage",
      never,
    );
    expect(vectors.map((vector) => vector.length)).toEqual([256, 256, 256]);
    expect(vectors[0]).toEqual(vectors[1]);
    expect(vectors[0]).not.toEqual(vectors[2]);
    const [request] = open.double.seen;
    expect(request?.path).toBe(path);
    expect(request?.headers[key[0]]).toBe(key[1]);
    expect(open.ledger.map(({ categories }) => categories)).toEqual([{ "pseudonymised-passage": 3 }]);
  },
);

test("a call says nothing of the installation or the person", async () => {
  await using open = await openProvider("openai-compatible");
  await open.embedder.embed([masked("Ich bin Jana Wolff, jana.wolff@wolff-dachbau.de")], "question", never);
  const [request] = open.double.seen;
  expect(request?.body).not.toMatch(/Jana|Wolff|dachbau/);
  expect(Object.keys(request?.headers ?? {}).toSorted()).toEqual(
    ["accept", "accept-encoding", "authorization", "connection", "content-length", "content-type", "host"].toSorted(),
  );
  expect(open.ledger[0]?.categories).toEqual({ "pseudonymised-question": 1 });
});

const moods: readonly { mood: EmbeddingMood; failure: string; passes: boolean }[] = [
  { mood: "busy", failure: "busy", passes: true },
  { mood: "failing", failure: "busy", passes: true },
  { mood: "refused", failure: "refused", passes: false },
  { mood: "cut", failure: "unreachable", passes: true },
  { mood: "no-json", failure: "wrong-answer", passes: true },
  { mood: "too-few", failure: "wrong-answer", passes: true },
  { mood: "uneven", failure: "wrong-answer", passes: true },
];

test.each(moods)(
  "a provider that is $mood is told apart, and its words are not repeated",
  async ({ mood, failure, passes }) => {
    await using open = await openProvider("openai-compatible");
    open.double.behave(mood);
    const error: unknown = await open.embedder
      .embed([masked("Wann ist offen"), masked("Zimmerpreis")], "passage", never)
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: "EmbeddingFailed", failure, passes });
    expect(String(error)).not.toContain("Zimmerpreis");
    if (mood === "busy") expect(error).toMatchObject({ retryAfterMs: 2000 });
  },
);

test("vectors that come in another order are put in that of the texts", async () => {
  await using open = await openProvider("openai");
  const texts = [masked("eins"), masked("zwei")];
  const straight = await open.embedder.embed(texts, "passage", never);
  open.double.behave("shuffled");
  expect(await open.embedder.embed(texts, "passage", never)).toEqual(straight);
});

test("a late answer ends with the caller's patience", async () => {
  await using open = await openProvider("ollama");
  open.double.behave("late");
  await expect(open.embedder.embed([masked("eins")], "question", AbortSignal.timeout(30))).rejects.toThrow(
    /timeout|aborted/i,
  );
});

test("without a contract or outside the EU nothing is sent", async () => {
  await using later = await openProvider("mistral", { EMBEDDINGS_CONTRACT: "2026-04-01" });
  const denial = async (open: typeof later) =>
    ((await open.embedder.embed([masked("eins")], "passage", never).catch((thrown: unknown) => thrown)) as EgressDenied)
      .code; // the door's refusal is what is expected
  expect(await denial(later)).toBe("contract-missing");
  await using abroad = await openProvider("openai-compatible", {
    EMBEDDINGS_RECIPIENT: "Example Inc.; 1 Main Street, Boston; US",
    EU_ONLY: "true",
  });
  expect(await denial(abroad)).toBe("outside-eu");
  expect([...later.double.seen, ...abroad.double.seen]).toEqual([]);
});

test.each([
  [{ EMBEDDINGS_PROVIDER: "openai-compatible" }, ["EMBEDDINGS_URL", "EMBEDDINGS_MODEL"]],
  [{ EMBEDDINGS_PROVIDER: "mistral" }, ["EMBEDDINGS_KEY", "EMBEDDINGS_CONTRACT"]],
  [{ EMBEDDINGS_PROVIDER: "gemini", EMBEDDINGS_KEY: "k", EMBEDDINGS_CONTRACT: "2026-01-01" }, ["EMBEDDINGS_PROVIDER"]],
  [{ EMBEDDINGS_PROVIDER: "ollama", EMBEDDINGS_URL: "https://ollama.example.org" }, ["EMBEDDINGS_RECIPIENT"]],
  [{ EMBEDDINGS_PROVIDER: "ollama", EMBEDDINGS_RECIPIENT: "nobody" }, ["EMBEDDINGS_RECIPIENT"]],
  [{ EMBEDDINGS_PROVIDER: "cohere", EMBEDDINGS_CONTRACT: "soon" }, ["EMBEDDINGS_PROVIDER", "EMBEDDINGS_CONTRACT"]],
])("settings %o stop the start and name what is missing", (settings, expected) => {
  expect(() => readConfig(settings)).toThrow(
    expect.objectContaining({ faults: expected.map((setting) => expect.objectContaining({ setting })) }),
  );
});
