import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Pseudonymised } from "../pseudonymiser/index.ts";
import { migrations } from "../server/migrations/index.ts";
import { createAccounts, type OrganisationId } from "../server/modules/accounts/index.ts";
import type { KnowledgeTables } from "../server/modules/knowledge/tables.ts";
import { cosine, quantise } from "../server/modules/knowledge/vectors/quantise.ts";
import { createVectorSearch } from "../server/modules/knowledge/vectors/vector-search.ts";
import { storeVectors } from "../server/modules/knowledge/vectors/vector-store.ts";
import { systemClock } from "../server/platform/clock/index.ts";
import { type Database, openDatabase } from "../server/platform/database/index.ts";
import { newId } from "../server/platform/ids/index.ts";
import { startPostgres } from "../server/testing/postgres.ts";
import { keepResults, megabytes, percentile, rounded } from "./figures.ts";

// Searching by meaning in up to 100,000 vectors on both engines, against comparing all of them exactly: `node bench/vectors.ts`.

const dimensions = 1024;
const sizes = [1_000, 10_000, 100_000];
const passagesPerSource = 1_000;
const questions = 50;
const batchSize = 250;
const nearest = 10;

/** A reproducible stream of numbers from -1 to 1 (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return (mixed ^ (mixed >>> 14)) / 0x8000_0000;
  };
}

const random = numbers(7);
const direction = (): Float32Array => Float32Array.from({ length: dimensions }, random);
const topics = Array.from({ length: 400 }, direction);
/** Texts of 400 topics, each with as much of its own as it shares: closer to what models make than noise is. */
const aboutSomething = (): Float32Array => {
  const topic = topics[Math.floor(((random() + 1) / 2) * topics.length)] ?? direction();
  return topic.map((value) => value + random());
};

interface Filled {
  readonly organisationId: OrganisationId;
  readonly vectors: Float32Array[];
  count: number;
}

const model = "bench/1024";

async function grow(database: Database, filled: Filled, size: number): Promise<void> {
  const db = database.tables<KnowledgeTables>();
  const { organisationId, vectors } = filled;
  while (filled.count < size) {
    const sourceId = newId<"source">(new Date());
    const embedding = { id: newId<"embedding">(new Date()), source_id: sourceId };
    await database.rawQuery(
      `insert into source (id, organisation_id, title, file_name, media_type, bytes, sha256, file_id, state, progress, passages, created_at)
       values ($1::uuid, $2, 'Bench', 'bench.txt', 'text/plain', 1, $1::uuid::text, $1::uuid, 'ready', 1, ${passagesPerSource}, now())`,
      [sourceId, organisationId],
    );
    await database.rawQuery(
      `insert into passage (id, organisation_id, source_id, ordinal, headings, text)
       select gen_random_uuid(), $2, $1, ordinal, '{}', 'x' from generate_series(0, ${passagesPerSource - 1}) as ordinal`,
      [sourceId, organisationId],
    );
    await database.rawQuery(
      "insert into source_embedding (id, organisation_id, source_id, model, finished) values ($1, $2, $3, $4, true)",
      [embedding.id, organisationId, sourceId, model],
    );
    for (let at = 0; at < passagesPerSource; at += batchSize) {
      const added = Array.from({ length: batchSize }, aboutSomething);
      vectors.push(...added);
      await storeVectors(db, organisationId, {
        embedding,
        vectors: added.map((vector, index) => ({ ordinal: at + index, ...quantise(vector) })),
        leftOut: 0,
        nextOrdinal: at + batchSize,
      });
    }
    filled.count += passagesPerSource;
  }
}

/** The share of the truly nearest that are found. */
function recall(found: readonly number[], similarities: readonly number[]): number {
  const border = similarities.toSorted((a, b) => b - a)[nearest - 1] ?? 0;
  return found.filter((similarity) => similarity >= border - 0.002).length / nearest;
}

async function measure(database: Database): Promise<object[]> {
  await database.migrate(migrations);
  const accounts = createAccounts({ database, clock: systemClock, deriveKey: () => Buffer.alloc(32) });
  const organisationId = await accounts.ensureDefaultOrganisation();
  const filled: Filled = { organisationId, vectors: [], count: 0 };
  const curve: object[] = [];
  for (const count of sizes) {
    await grow(database, filled, count);
    let asked = direction();
    const search = createVectorSearch(
      { db: database.tables<KnowledgeTables>(), clock: systemClock, onFailure: undefined },
      { embedder: { model, batchSize, embed: async () => [asked] }, replace: (text) => text as Pseudonymised }, // figures only, nothing leaves
    );
    const ask = async () =>
      search.search(organisationId, { question: "?", limit: nearest }, AbortSignal.timeout(60_000));
    global.gc?.();
    const heapBefore = process.memoryUsage().arrayBuffers;
    const loading = performance.now();
    await ask();
    const firstQuestionMs = performance.now() - loading;
    const heldMb = megabytes(process.memoryUsage().arrayBuffers - heapBefore);
    const times: number[] = [];
    const exactTimes: number[] = [];
    let found = 0;
    for (let question = 0; question < questions; question++) {
      asked = aboutSomething();
      const started = performance.now();
      const near = await ask();
      times.push(performance.now() - started);
      if (question >= 10) continue;
      const exact = performance.now();
      const similarities = filled.vectors.map((vector) => cosine(vector, asked));
      exactTimes.push(performance.now() - exact);
      found +=
        recall(
          near.map(({ similarity }) => similarity),
          similarities,
        ) / 10;
    }
    const [size] = await database.rawQuery("select pg_total_relation_size('passage_vector')::float8 as bytes");
    curve.push({
      vectors: count,
      questionP50Ms: rounded(percentile(times, 0.5)),
      questionP95Ms: rounded(percentile(times, 0.95)),
      comparingAllExactlyP50Ms: rounded(percentile(exactTimes, 0.5)),
      recallAt10: rounded(found, 3),
      firstQuestionMs: rounded(firstQuestionMs),
      heldMb,
      onDiskMb: megabytes(Number(size?.["bytes"] ?? 0)),
    });
    console.error(curve.at(-1));
  }
  return curve;
}

const folder = mkdtempSync(join(tmpdir(), "diskret-bench-"));
try {
  const embedded = await openDatabase({ dataFolder: folder });
  const embeddedCurve = await measure(embedded);
  await embedded[Symbol.asyncDispose]();
  await using postgres = await startPostgres({ fsync: true });
  const server = await openDatabase({ url: postgres.url });
  const serverCurve = await measure(server);
  await server[Symbol.asyncDispose]();
  keepResults("vectors", { dimensions, questions, embedded: embeddedCurve, postgresql: serverCurve });
} finally {
  rmSync(folder, { recursive: true });
}
