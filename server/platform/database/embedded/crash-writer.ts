import { openDatabase } from "../open-database.ts";

// The process that crash.test.ts kills: tells what it finds, then writes row after row and tells each one it was promised.
const [dataFolder = "", firstId = "0"] = process.argv.slice(2);
const database = await openDatabase({ dataFolder });
await database.migrate([{ id: "0001-row", up: "create table row (id int primary key, filler text)" }]);
const found = await database.rawQuery("select id from row order by id");
process.stdout.write(`found ${JSON.stringify(found.map((row) => row["id"]))}\n`);
for (let id = Number(firstId); ; id += 1) {
  await database.rawQuery("insert into row (id, filler) values ($1, repeat('x', 300))", [id]);
  process.stdout.write(`${id}\n`);
}
