import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { expect, it } from "vitest";
import { createTestDataFolder } from "#testing";
import { DurableFileSystem } from "./durable-file-system.ts";
import { createEngineSession, type EngineSession } from "./engine-session.ts";
import { keepHouse } from "./housekeeping.ts";
import { startEngine } from "./start-engine.ts";

const limits = { logBytes: 1024 * 1024, changedRows: 100 };

async function openSession() {
  const { dataFolder, remove } = await createTestDataFolder([]);
  const folder = join(dataFolder, "database");
  const engine: PGlite = await startEngine(new DurableFileSystem(folder));
  const session: EngineSession = createEngineSession(engine, (error) => {
    throw error;
  });
  const dispose = async () => {
    await session.close();
    await remove();
  };
  return { folder, engine, session, [Symbol.asyncDispose]: dispose };
}

it("vacuums and analyses tables that changed much", async () => {
  await using opened = await openSession();
  await opened.engine.exec(`
    create table busy (id int); insert into busy select generate_series(1, 1000); delete from busy where id > 10;
    create table calm (id int); insert into calm select generate_series(1, 50)`);
  await keepHouse(opened.session, limits);
  const { rows } = await opened.engine.query(
    "select relname, vacuum_count::int, analyze_count::int from pg_stat_user_tables where relname in ('busy', 'calm') order by 1",
  );
  expect(rows).toEqual([
    { relname: "busy", vacuum_count: 1, analyze_count: 1 },
    { relname: "calm", vacuum_count: 0, analyze_count: 0 },
  ]);
});

it("keeps the write-ahead log short", async () => {
  await using opened = await openSession();
  const segments = () => readdirSync(join(opened.folder, "pg_wal")).filter((name) => /^[0-9A-F]{24}$/.test(name));
  await opened.engine.exec(
    "create table filler as select g, repeat(md5(g::text), 40) from generate_series(1, 60000) g",
  );
  expect(segments().length).toBeGreaterThan(4);
  await keepHouse(opened.session, limits);
  expect(segments().length).toBeLessThanOrEqual(3);
});

it("leaves an open transaction alone", async () => {
  await using opened = await openSession();
  await opened.engine.exec("begin");
  let isRun = false;
  await opened.session.whenIdle(async () => {
    isRun = true;
  });
  expect(isRun).toBe(false);
  await opened.engine.exec("rollback");
});
