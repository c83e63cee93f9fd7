import type { Generated } from "kysely";
import { expect, it } from "vitest";
import { createMovableClock } from "#platform/clock";
import { openTestDatabase } from "#testing";
import type { Migration } from "./database.ts";

const migrations: readonly Migration[] = [
  { id: "0001-note", up: "create table note (id serial primary key, body text not null unique); create schema other" },
  { id: "0002-more", up: "create table other.thing (at timestamptz, size bigint, seal bytea)" },
];

interface NoteTables {
  note: { id: Generated<number>; body: string };
}

const openWithNotes = (connectTimeoutMs = 30_000) => openTestDatabase({ migrations, connectTimeoutMs });

it("names its engine and version", async () => {
  await using database = await openTestDatabase({ migrations: [] });
  const isServer = process.env["TEST_DATABASE_URL"] !== undefined;
  expect(database.engine).toBe(isServer ? "postgresql" : "pglite");
  expect(database.version).toMatch(isServer ? /^PostgreSQL \d+\.\d+$/ : /^PostgreSQL \d+\.\d+ \(embedded\)$/);
});

it("returns each type in one form", async () => {
  await using database = await openTestDatabase({ migrations: [] });
  const [row] = await database.rawQuery(
    `select $1::timestamptz as instant, $2::bytea as bytes, count(*) as counted, 9007199254740993 as large,
            date '2026-03-29' as day, $3::jsonb as json, array['ä', 'b'] as list, 1.50::numeric as exact, null as nothing`,
    [new Date("2026-03-01T12:00:00.123Z"), Buffer.from([0, 255]), { a: [1] }],
  );
  expect(row).toEqual({
    instant: new Date("2026-03-01T12:00:00.123Z"),
    bytes: Buffer.from([0, 255]),
    counted: 1,
    large: "9007199254740993",
    day: "2026-03-29",
    json: { a: [1] },
    list: ["ä", "b"],
    exact: "1.50",
    nothing: null,
  });
});

it("carries values of many megabytes both ways", async () => {
  await using database = await openTestDatabase({ migrations: [] });
  const bytes = Buffer.alloc(5_000_000, "Öl");
  const [row] = await database.rawQuery("select $1::bytea as bytes", [bytes]);
  expect(bytes.equals(row?.["bytes"] as Buffer)).toBe(true); // a bytea, as tested above
});

it("keeps what a transaction did once it resolves", async () => {
  await using database = await openWithNotes();
  await database.transaction<NoteTables, void>(async (trx) => {
    await trx.insertInto("note").values({ body: "kept" }).execute();
  });
  expect(await database.tables<NoteTables>().selectFrom("note").select("body").execute()).toEqual([{ body: "kept" }]);
});

it("undoes what a transaction did when it throws", async () => {
  await using database = await openWithNotes();
  const work = database.transaction<NoteTables, void>(async (trx) => {
    await trx.insertInto("note").values({ body: "gone" }).execute();
    throw new Error("changed my mind");
  });
  await expect(work).rejects.toThrow("changed my mind");
  expect(await database.rawQuery("select * from note")).toEqual([]);
});

it("goes on after a failed statement, whose code it reports", async () => {
  await using database = await openWithNotes();
  await expect(database.rawQuery("select 1 / 0")).rejects.toMatchObject({ code: "22012" });
  await database.rawQuery("insert into note (body) values ('one')");
  await expect(database.rawQuery("insert into note (body) values ('one')")).rejects.toMatchObject({
    code: "23505",
    constraint: "note_body_key",
  });
  expect(await database.rawQuery("select body from note")).toEqual([{ body: "one" }]);
});

it("answers many callers at once", async () => {
  await using database = await openWithNotes();
  const numbers = Array.from({ length: 200 }, (_, index) => index);
  const answers = await Promise.all(numbers.map((number) => database.rawQuery("select $1::int as number", [number])));
  expect(answers.flat().map((row) => row["number"])).toEqual(numbers);
});

it("answers more different statements than it keeps prepared, again and again", async () => {
  await using database = await openTestDatabase({ migrations: [] });
  const statements = Array.from({ length: 120 }, (_, number) => `select $1::int + ${number} as sum`);
  for (const added of [1, 2]) {
    const sums = await Promise.all(statements.map((statement) => database.rawQuery(statement, [added])));
    expect(sums.flat().map((row) => row["sum"])).toEqual(statements.map((_, number) => number + added));
  }
});

it("goes on after a statement that cannot be prepared, and prepares it once it can be", async () => {
  await using database = await openTestDatabase({ migrations: [] });
  const statement = "select body from later where id = $1";
  await expect(database.rawQuery(statement, [1])).rejects.toMatchObject({ code: "42P01" });
  await database.rawQuery("create table later (id int, body text)");
  expect(await database.rawQuery(statement, [1])).toEqual([]);
});

it("explains a wait for a connection that never ends", async () => {
  await using database = await openWithNotes(3000); // long enough for a busy machine to open each of the connections
  const openAll = (depth: number): Promise<unknown> =>
    database.transaction<NoteTables, unknown>(() => (depth === 0 ? database.rawQuery("select 1") : openAll(depth - 1)));
  await expect(openAll(10)).rejects.toThrow(/took longer than 3000 ms.*hand it down/s);
  expect(await database.rawQuery("select 1 as one")).toEqual([{ one: 1 }]);
});

it("applies migrations once, in order, at the clock's time", async () => {
  await using database = await openTestDatabase({ migrations: [], clock: createMovableClock(new Date(0)) });
  expect(await database.migrate(migrations.slice(0, 1))).toEqual(["0001-note"]);
  expect(await database.migrate(migrations)).toEqual(["0002-more"]);
  expect(await database.migrate(migrations)).toEqual([]);
  expect(await database.rawQuery("select id, applied_at from migration order by id")).toEqual([
    { id: "0001-note", applied_at: new Date(0) },
    { id: "0002-more", applied_at: new Date(0) },
  ]);
});

it("refuses an applied migration that was changed", async () => {
  await using database = await openWithNotes();
  const changed = [{ id: "0001-note", up: "create table memo (id int)" }];
  await expect(database.migrate(changed)).rejects.toThrow("Migration 0001-note was changed");
});

it("rolls a failing migration back and keeps the ones before it", async () => {
  await using database = await openTestDatabase({ migrations: [] });
  const failing = [...migrations, { id: "0003-wrong", up: "create table half (id int); select nonsense" }];
  await expect(database.migrate(failing)).rejects.toThrow("Migration 0003-wrong failed and was rolled back");
  const names = (await database.catalogue()).map(({ table }) => table);
  expect(names).toEqual(["migration", "note", "other.thing"]);
});

it("refuses migrations that are out of order", async () => {
  await using database = await openTestDatabase({ migrations: [] });
  await expect(database.migrate(migrations.toReversed())).rejects.toThrow("Order them by number");
});

it("lists every table with its columns and types", async () => {
  await using database = await openWithNotes();
  expect(await database.catalogue()).toContainEqual({
    table: "other.thing",
    columns: [
      { name: "at", type: "timestamp with time zone" },
      { name: "size", type: "bigint" },
      { name: "seal", type: "bytea" },
    ],
  });
});
