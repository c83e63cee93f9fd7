import fc from "fast-check";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { createMovableClock, days, hours } from "#platform/clock";
import type { Database, Migration } from "#platform/database";
import { newId } from "#platform/ids";
import { createInventory, defineTable, notPersonal } from "#privacy/inventory";
import { openTestDatabase } from "#testing";
import { migrations } from "../../migrations/index.ts";
import { createRetention } from "./index.ts";

const words = { de: "Probe", en: "probe" };
const row = { id: notPersonal("random"), at: notPersonal("a date"), file_id: notPersonal("random") };

interface EndingRow {
  id: string;
  at: Date;
  file_id: string | null;
}

interface PartRow {
  id: string;
  whole_id: string;
  file_id: string | null;
}

const letterTable = defineTable<EndingRow>()({
  name: "probe_letter",
  title: words,
  columns: row,
  retention: { kind: "expires", column: "at" },
  files: ["file_id"],
});
const visitTable = defineTable<EndingRow>()({
  name: "probe_visit",
  title: words,
  columns: row,
  retention: { kind: "age", column: "at", days: 7 },
});
const pageTable = defineTable<PartRow>()({
  name: "probe_page",
  title: words,
  columns: { id: notPersonal("random"), whole_id: notPersonal("random"), file_id: notPersonal("random") },
  retention: { kind: "with", parent: "probe_letter", column: "whole_id" },
  files: ["file_id"],
});

const probes: Migration = {
  id: "9999-probes",
  up: `
    create table probe_letter (id uuid primary key, at timestamptz, file_id uuid);
    create table probe_visit (id uuid primary key, at timestamptz not null, file_id uuid);
    create table probe_page (
      id uuid primary key,
      whole_id uuid not null references probe_letter (id) on delete cascade,
      file_id uuid
    );
  `,
};
const start = new Date("2026-03-01T12:00:00Z");

async function open() {
  const clock = createMovableClock(start);
  const database = await openTestDatabase({ clock, migrations: [...migrations, probes] });
  const deleted = new Set<string>();
  const retention = createRetention({
    database,
    clock,
    inventory: createInventory([letterTable, visitTable, pageTable]),
    deleteFile: async (id) => {
      deleted.add(id);
    },
    deleteOldLogs: async () => 0,
  });
  const run = () => retention.run(new AbortController().signal);
  return { clock, database, deleted, retention, run, [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() };
}

async function idsOf(database: Database, table: string): Promise<readonly unknown[]> {
  return (await database.rawQuery(`select id from ${table} order by id`)).map(({ id }) => id);
}

async function plant(database: Database, table: string, ends: readonly (number | null)[]): Promise<readonly string[]> {
  const ids = ends.map(() => newId<"probe">(start));
  const instants = ends.map((end) => (end === null ? null : new Date(start.getTime() + end)));
  const db = database.tables<unknown>();
  await sql`insert into ${sql.table(table)} (id, at) select * from unnest(${ids}::uuid[], ${instants}::timestamptz[])`.execute(
    db,
  );
  return ids;
}

test("after a run nothing is left whose end has come, and nothing is gone whose end has not", async () => {
  await using probe = await open();
  const { clock, database } = probe;
  const nearMs = fc.integer({ min: -days(20), max: days(20) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(nearMs, { maxLength: 12 }),
      fc.array(nearMs, { maxLength: 12 }),
      fc.array(fc.nat({ max: days(9) }), { minLength: 1, maxLength: 4 }),
      async (letters, visits, moves) => {
        await database.rawQuery("delete from probe_letter");
        await database.rawQuery("delete from probe_visit");
        const base = clock.now().getTime() - start.getTime();
        const letterEnds = letters.map((end) => base + end);
        const visitTimes = visits.map((at) => base + at);
        const letterIds = await plant(database, "probe_letter", letterEnds);
        const visitIds = await plant(database, "probe_visit", visitTimes);
        for (const move of moves) {
          clock.advance(move);
          await probe.run();
          const now = clock.now().getTime() - start.getTime();
          const left = (ids: readonly string[], ends: readonly number[]) =>
            ids.filter((_, index) => (ends[index] ?? 0) > now).toSorted();
          expect(await idsOf(database, "probe_letter")).toEqual(left(letterIds, letterEnds));
          const visitEnds = visitTimes.map((at) => at + days(7));
          expect(await idsOf(database, "probe_visit")).toEqual(left(visitIds, visitEnds));
        }
      },
    ),
    { numRuns: 20 },
  );
});

test("rows go with their parent, their files too, and everything is counted", async () => {
  await using probe = await open();
  const [over, open_] = await plant(probe.database, "probe_letter", [-1, 1]);
  const [letterFile, pageFile, keptFile] = [newId(start), newId(start), newId(start)];
  await probe.database.rawQuery("update probe_letter set file_id = $1 where id = $2", [letterFile, over]);
  for (const [whole, file] of [
    [over, pageFile],
    [over, null],
    [open_, keptFile],
  ]) {
    const values = [newId(start), whole, file];
    await probe.database.rawQuery("insert into probe_page (id, whole_id, file_id) values ($1, $2, $3)", values);
  }
  expect(await probe.run()).toEqual({ probe_letter: 1, probe_page: 2 });
  expect([...probe.deleted].toSorted()).toEqual([letterFile, pageFile].toSorted());
  const { lastRuns, tables, nextRunAt } = await probe.retention.preview();
  expect(lastRuns).toEqual([{ at: start.toISOString(), deleted: { probe_letter: 1, probe_page: 2 } }]);
  expect(nextRunAt).toBe(new Date(start.getTime() + hours(1)).toISOString());
  expect(tables.map(({ table, due, stored }) => [table, due, stored])).toEqual([
    ["probe_letter", 1, 1],
    ["probe_visit", 0, 0],
    ["probe_page", 1, 1],
  ]);
});

test("more rows than one batch holds are deleted, and a row without an end stays", async () => {
  await using probe = await open();
  await plant(probe.database, "probe_letter", [...Array.from({ length: 1203 }, (_, index) => -index), null]);
  expect(await probe.run()).toEqual({ probe_letter: 1203 });
  expect(await idsOf(probe.database, "probe_letter")).toHaveLength(1);
});

test("a run that breaks off has counted what it deleted, and the next run goes on", async () => {
  await using probe = await open();
  await plant(
    probe.database,
    "probe_letter",
    Array.from({ length: 700 }, () => -1),
  );
  const [file] = [newId(start)];
  await probe.database.rawQuery("update probe_letter set file_id = $1", [file]);
  let left = 600;
  const broken = createRetention({
    database: probe.database,
    clock: probe.clock,
    inventory: createInventory([letterTable]),
    deleteFile: async () => {
      left -= 1;
      if (left === 0) throw new Error("the disk is gone");
    },
    deleteOldLogs: async () => 0,
  });
  await expect(broken.run(new AbortController().signal)).rejects.toThrow("the disk is gone");
  expect(await idsOf(probe.database, "probe_letter")).toHaveLength(200);
  expect((await probe.retention.preview()).lastRuns[0]?.deleted).toEqual({ probe_letter: 500 });
  expect(await probe.run()).toEqual({ probe_letter: 200 });
});

test("old logs are deleted and counted, and the job runs every hour", async () => {
  await using probe = await open();
  const retention = createRetention({
    database: probe.database,
    clock: probe.clock,
    inventory: createInventory([visitTable]),
    deleteFile: async () => undefined,
    deleteOldLogs: async (now) => (now.getTime() === start.getTime() ? 3 : 0),
  });
  expect(await retention.run(new AbortController().signal)).toEqual({ "log files": 3 });
  expect(retention.job.everyMs).toBe(hours(1));
});
