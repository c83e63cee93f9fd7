import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Pool } from "pg";
import { expect, it } from "vitest";
import { openDatabase } from "#platform/database";
import { createTestDataFolder } from "#testing";
import { openEmbeddedEngine } from "./embedded-engine.ts";

async function openOnTemplate() {
  const { dataFolder, remove } = await createTestDataFolder([]);
  const database = await openDatabase({ dataFolder });
  return {
    dataFolder,
    database,
    [Symbol.asyncDispose]: async () => {
      await database[Symbol.asyncDispose]();
      await remove();
    },
  };
}

it("keeps the event loop free while a heavy query runs", async () => {
  await using opened = await openOnTemplate();
  let ticks = 0;
  const timer = setInterval(() => {
    ticks += 1;
  }, 1);
  await opened.database.rawQuery("select max(md5(g::text)) from generate_series(1, 300000) g");
  clearInterval(timer);
  expect(ticks).toBeGreaterThanOrEqual(20);
});

it("says what takes long at the first start, and only then; an interrupted one is no obstacle", async () => {
  const { dataFolder, remove } = await createTestDataFolder([]);
  const messages: string[] = [];
  const fresh = join(dataFolder, "fresh");
  mkdirSync(join(fresh, "database.new"), { recursive: true });
  writeFileSync(join(fresh, "database.new", "PG_VERSION"), "half");
  for (const _start of [1, 2]) {
    await using database = await openDatabase({ dataFolder: fresh, onProgress: (message) => messages.push(message) });
    expect(await database.catalogue()).toEqual([]);
  }
  expect(messages).toEqual([
    `Creating the database in ${join(fresh, "database")}. This takes about 5 seconds and happens once.`,
  ]);
  await remove();
});

it("refuses a folder that is open already", async () => {
  await using opened = await openOnTemplate();
  await expect(openDatabase({ dataFolder: opened.dataFolder })).rejects.toThrow("is using it");
});

it("gives a new connection a clean session", async () => {
  const { dataFolder, remove } = await createTestDataFolder([]);
  const engine = await openEmbeddedEngine({ dataFolder });
  const pool = new Pool({ user: "postgres", database: "postgres", max: 1, stream: () => engine.connect() });
  const first = await pool.connect();
  await first.query("set statement_timeout = 1234");
  await first.query({ name: "named", text: "select 1" });
  await first.query("begin");
  first.release(true);
  const second = await pool.connect();
  expect((await second.query("show statement_timeout")).rows).toEqual([{ statement_timeout: "0" }]);
  expect((await second.query("select * from pg_prepared_statements")).rows).toEqual([]);
  expect((await second.query({ name: "named", text: "select 2 as two" })).rows).toEqual([{ two: 2 }]);
  second.release();
  await pool.end();
  await engine[Symbol.asyncDispose]();
  await remove();
});

it("fails what is under way and tells the process when the engine dies", async () => {
  await using opened = await openOnTemplate();
  rmSync(join(opened.dataFolder, "database", "pg_wal"), { recursive: true });
  const running = opened.database.rawQuery("select pg_switch_wal(), pg_logical_emit_message(false, 'a', 'b')");
  await expect(running).rejects.toThrow("The embedded database stopped");
  expect((await opened.database.failed).message).toContain("restart the server");
  await expect(opened.database.rawQuery("select 1")).rejects.toThrow("The embedded database stopped");
});
