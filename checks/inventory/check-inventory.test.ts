import { expect, test } from "vitest";
import { tables } from "../../server/composition/declared.ts";
import { migrations } from "../../server/migrations/index.ts";
import { readCatalogue } from "../../server/privacy/inventory/index.ts";
import { openTestDatabase } from "../../server/testing/index.ts";
import { inventoryFaults } from "./check-inventory.ts";

/** What is found after somebody slipped these statements into the product's migrations. */
async function faultsAfter(up: string): Promise<readonly string[]> {
  await using database = await openTestDatabase();
  await database.migrate([...migrations, { id: "9999-planted", up }]);
  return inventoryFaults(tables, await readCatalogue(database));
}

test("the declarations and the migrated database agree", async () => {
  expect(await faultsAfter("select 1")).toEqual([]);
});

test.each([
  ["a table that nobody declared", "create table visitor_profile (id uuid primary key, email text)", "visitor_profile"],
  ["a column that nobody declared", "alter table message add column ip_address text", "message.ip_address"],
  ["a table of a library in a schema of its own", "create schema lib; create table lib.job (data jsonb)", "lib.job"],
  ["a partitioned table", "create table visit (day date) partition by range (day)", "visit"],
  ["a materialised view", "create materialized view everybody as select id from conversation", "everybody"],
  ["a declared column that is gone", "alter table message drop column language", "message.language"],
  ["a sealed column that takes text", "alter table message alter column body type text using ''", "message.body"],
])("%s is found", async (_, up, named) => {
  const faults = await faultsAfter(up);
  expect(faults).not.toEqual([]);
  expect(faults.join("\n")).toContain(named);
});

test("a table that is declared but does not exist is found", async () => {
  await using database = await openTestDatabase();
  const [, ...others] = await readCatalogue(database);
  expect(inventoryFaults(tables, others)).not.toEqual([]);
});
