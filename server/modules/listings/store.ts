import { sql } from "kysely";
import type { OrganisationId } from "#modules/accounts";
import type { Db } from "#platform/database";
import { parseId } from "#platform/ids";
import type { StockId } from "./listing.ts";
import type { ListingRow, ListingStockRow, ListingTables } from "./tables.ts";

/** Stores a new stock. */
export async function insertStock(db: Db<ListingTables>, row: ListingStockRow): Promise<void> {
  await db
    .insertInto("listing_stock")
    .values({ ...row, ...asJson(row) })
    .execute();
}

/** All stocks of an organisation, the newest first. */
export async function listStocks(
  db: Db<ListingTables>,
  organisationId: OrganisationId,
): Promise<readonly ListingStockRow[]> {
  const rows = await db
    .selectFrom("listing_stock")
    .where("organisation_id", "=", organisationId)
    .orderBy("created_at", "desc")
    .selectAll()
    .execute();
  return rows.map(toStock);
}

/** One stock, or null. */
export async function findStock(
  db: Db<ListingTables>,
  organisationId: OrganisationId,
  id: string,
): Promise<ListingStockRow | null> {
  if (parseId(id) === null) return null;
  const row = await db
    .selectFrom("listing_stock")
    .where("organisation_id", "=", organisationId)
    .where("id", "=", id)
    .selectAll()
    .executeTakeFirst();
  return row === undefined ? null : toStock(row);
}

/** Changes a stock. */
export async function updateStock(
  db: Db<ListingTables>,
  { organisationId, id }: { readonly organisationId: OrganisationId; readonly id: string },
  change: Partial<ListingStockRow>,
): Promise<void> {
  await db
    .updateTable("listing_stock")
    .set({ ...change, ...asJson(change) })
    .where("organisation_id", "=", organisationId)
    .where("id", "=", id)
    .execute();
}

/** Deletes a stock with its listings. Its row, or null where there was none. */
export async function deleteStock(
  db: Db<ListingTables>,
  organisationId: OrganisationId,
  id: string,
): Promise<ListingStockRow | null> {
  if (parseId(id) === null) return null;
  const row = await db
    .deleteFrom("listing_stock")
    .where("organisation_id", "=", organisationId)
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

/** Stores listings, or changes those whose key the stock knows: their ids stay, so that old answers lead to them. */
export async function upsertListings(db: Db<ListingTables>, rows: readonly ListingRow[]): Promise<void> {
  if (rows.length === 0) return;
  const column = <Value>(read: (row: ListingRow) => Value): Value[] => rows.map(read);
  const fields = JSON.stringify(rows.map((row) => [row.fields, row.title_terms, row.text_terms]));
  await sql`
    insert into listing (id, organisation_id, stock_id, key, generation, fields, title_terms, text_terms)
    select given.id, given.organisation_id, given.stock_id, given.key, given.generation, item.value -> 0,
      array(select jsonb_array_elements_text(item.value -> 1)), array(select jsonb_array_elements_text(item.value -> 2))
    from unnest(
      ${column((row) => row.id)}::uuid[], ${column((row) => row.organisation_id)}::uuid[],
      ${column((row) => row.stock_id)}::uuid[], ${column((row) => row.key)}::text[],
      ${column((row) => row.generation)}::bigint[]
    ) with ordinality as given (id, organisation_id, stock_id, key, generation, place)
    join jsonb_array_elements(${fields}::jsonb) with ordinality as item (value, place) using (place)
    on conflict (stock_id, key) do update set generation = excluded.generation, fields = excluded.fields,
      title_terms = excluded.title_terms, text_terms = excluded.text_terms`.execute(db);
}

/** Deletes the listings that the newest reading of a stock did not hold. */
export async function deleteOlderListings(db: Db<ListingTables>, id: StockId, generation: number): Promise<void> {
  await db.deleteFrom("listing").where("stock_id", "=", id).where("generation", "<>", generation).execute();
}

/** The versions of an organisation's stocks: whoever holds an index compares them. */
export async function stockVersions(
  db: Db<ListingTables>,
  organisationId: OrganisationId,
): Promise<readonly { readonly id: string; readonly version: number; readonly analysis: string }[]> {
  const rows = await db
    .selectFrom("listing_stock")
    .where("organisation_id", "=", organisationId)
    .where("listing_count", ">", 0)
    .select(["id", "version", "analysis"])
    .execute();
  return rows.map((row) => ({ ...row, version: Number(row.version) }));
}

/** The listings of one stock. */
export async function readListings(
  db: Db<ListingTables>,
  organisationId: OrganisationId,
  stockId: string,
): Promise<readonly ListingRow[]> {
  return await db
    .selectFrom("listing")
    .where("organisation_id", "=", organisationId)
    .where("stock_id", "=", stockId)
    .orderBy("id")
    .selectAll()
    .execute();
}

/** Listings by their ids; those of another organisation are not there. */
export async function readListingsById(
  db: Db<ListingTables>,
  organisationId: OrganisationId,
  ids: readonly string[],
): Promise<readonly ListingRow[]> {
  const known = ids.filter((id) => parseId(id) !== null);
  if (known.length === 0) return [];
  return await db
    .selectFrom("listing")
    .where("organisation_id", "=", organisationId)
    .where("id", "in", known)
    .selectAll()
    .execute();
}

/** Stocks whose next fetch is due, of all organisations. */
export async function dueStocks(db: Db<ListingTables>, now: Date): Promise<readonly ListingStockRow[]> {
  const rows = await db
    .selectFrom("listing_stock")
    .where("url", "is not", null)
    .where("next_fetch_at", "<=", now)
    .selectAll()
    .execute();
  return rows.map(toStock);
}

/** The addresses that stocks are fetched from, of all organisations. */
export async function stockAddresses(db: Db<ListingTables>): Promise<readonly string[]> {
  const rows = await db.selectFrom("listing_stock").where("url", "is not", null).select("url").execute();
  return rows.flatMap(({ url }) => (url === null ? [] : [url]));
}

/** Lists go to `jsonb` as text, as the driver would make arrays of them. */
function asJson(row: Partial<ListingStockRow>): object {
  const fields = ["columns", "issues", "mapping", "error_figures"] as const;
  return Object.fromEntries(
    fields.flatMap((field) => (row[field] == null ? [] : [[field, JSON.stringify(row[field])]])),
  );
}

function toStock(row: ListingStockRow): ListingStockRow {
  return { ...row, bytes: Number(row.bytes), version: Number(row.version) };
}
