import { type Database, openDatabase } from "../server/platform/database/index.ts";

const [place = ""] = process.argv.slice(2);
const isServer = place.startsWith("postgres:");
const megabyte = 1024 * 1024;
const rows = 2_000;

const perSecond = async (count: number, work: () => Promise<unknown>): Promise<number> => {
  const startedMs = performance.now();
  await work();
  return Math.round((count * 1_000) / (performance.now() - startedMs));
};

const insert = "insert into bench (id, body) values ($1, repeat('Öffnungszeiten und Preise ', 20))";
const residentMegabytes = (): number => Math.round(process.memoryUsage.rss() / megabyte);

async function measureQueries(database: Database) {
  await database.rawQuery("create table if not exists bench (id int primary key, body text not null)");
  await database.rawQuery("truncate bench");
  const ids = Array.from({ length: rows }, (_, id) => id);
  const insertsPerSecond = await perSecond(rows, async () => {
    for (const id of ids) await database.rawQuery(insert, [id]);
  });
  const selectsPerSecond = await perSecond(rows, async () => {
    for (const id of ids) await database.rawQuery("select body from bench where id = $1", [id]);
  });
  const selectsPerSecondOf8Callers = await perSecond(rows * 8, () =>
    Promise.all(
      Array.from({ length: 8 }, async () => {
        for (const id of ids) await database.rawQuery("select body from bench where id = $1", [id]);
      }),
    ),
  );
  const startedMs = performance.now();
  await database.rawQuery(
    "select count(*) from bench where to_tsvector('german', body) @@ websearch_to_tsquery('german', 'Preis')",
  );
  const stemming2000TextsMs = Math.round(performance.now() - startedMs);
  return { insertsPerSecond, selectsPerSecond, selectsPerSecondOf8Callers, stemming2000TextsMs };
}

const startedMs = performance.now();
const database = await openDatabase(isServer ? { url: place } : { dataFolder: place });
const openMs = Math.round(performance.now() - startedMs);
const openRssMb = residentMegabytes();
const queries = await measureQueries(database);
const workedRssMb = residentMegabytes();
await database[Symbol.asyncDispose]();
console.log(JSON.stringify({ version: database.version, openMs, openRssMb, ...queries, workedRssMb }));
