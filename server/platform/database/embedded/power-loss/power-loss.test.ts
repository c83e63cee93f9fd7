import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { afterAll, expect, it } from "vitest";
import { createTestDataFolder } from "#testing";
import { DurableFileSystem } from "../durable-file-system.ts";
import { startEngine } from "../start-engine.ts";
import { rebuildAfterPowerCut } from "./rebuild-after-power-cut.ts";
import { RecordingFileSystem } from "./recording-file-system.ts";

const rows = 200;
const cuts = 8;
const folder = mkdtempSync(join(tmpdir(), "diskret-power-"));

afterAll(() => rmSync(folder, { recursive: true }));

/** Numbers that look random and are the same in every run (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A folder before, everything that happened to its files, and after how many events each row was acknowledged. */
async function recordInserts(name: string, { syncs }: { syncs: boolean }) {
  const before = join(folder, `${name}-before`);
  const live = join(folder, `${name}-live`);
  const { dataFolder, remove } = await createTestDataFolder([]);
  cpSync(join(dataFolder, "database"), before, { recursive: true });
  cpSync(before, live, { recursive: true });
  await remove();
  const files = new RecordingFileSystem(live, { syncs });
  const engine = await startEngine(files);
  await engine.exec("create table row (id int primary key, filler text)");
  const created = files.events.length;
  const acknowledgedAt: number[] = [];
  for (let id = 0; id < rows; id += 1) {
    await engine.query("insert into row values ($1, repeat('x', 700))", [id]);
    acknowledgedAt.push(files.events.length);
    if (id % 100 === 50) await engine.exec("checkpoint");
  }
  return { name, before, engine, created, events: [...files.events], acknowledgedAt };
}

type Recording = Awaited<ReturnType<typeof recordInserts>>;

/** How many acknowledged rows are missing when the power fails at a random event. */
async function lossAfterCut(recording: Recording, seed: number): Promise<number> {
  const random = seededRandom(seed);
  const { before, created, events, acknowledgedAt } = recording;
  const cut = created + Math.floor(random() * (events.length - created));
  const acknowledged = acknowledgedAt.flatMap((eventCount, id) => (eventCount <= cut ? [id] : []));
  const into = join(folder, `${recording.name}-${seed}`);
  rebuildAfterPowerCut({ before, into, events: events.slice(0, cut), random });
  let engine: PGlite | null = null;
  try {
    engine = await startEngine(new DurableFileSystem(into));
    const found = await engine.query<{ id: number }>("select id from row");
    const ids = new Set(found.rows.map(({ id }) => id));
    return acknowledged.filter((id) => !ids.has(id)).length;
  } catch {
    return acknowledged.length;
  } finally {
    await engine?.close();
    rmSync(into, { recursive: true });
  }
}

it("keeps every acknowledged row when the power fails at any moment", async () => {
  const recording = await recordInserts("synced", { syncs: true });
  await recording.engine.close();
  for (let seed = 1; seed <= cuts; seed += 1) {
    expect(await lossAfterCut(recording, seed), `rows lost with seed ${seed}`).toBe(0);
  }
});

it("syncs the log at least once for each commit", async () => {
  const { engine, created, events } = await recordInserts("counted", { syncs: true });
  await engine.close();
  const logSyncs = events.slice(created).filter(({ kind, path }) => kind === "sync" && path.startsWith("pg_wal/"));
  expect(logSyncs.length).toBeGreaterThanOrEqual(rows);
});

it("can fail: on the engine's own file layer, which never syncs, rows are lost", async () => {
  const recording = await recordInserts("unsynced", { syncs: false });
  await recording.engine.close();
  const losses: number[] = [];
  for (let seed = 1; seed <= 4; seed += 1) losses.push(await lossAfterCut(recording, seed));
  expect(Math.max(...losses)).toBeGreaterThan(0);
});
