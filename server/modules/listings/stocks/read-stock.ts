import type { OrganisationId } from "#modules/accounts";
import type { Db } from "#platform/database";
import type { FileId } from "#platform/files";
import { newId } from "#platform/ids";
import type { ListingDependencies } from "../dependencies.ts";
import type { StockId } from "../listing.ts";
import { UnreadableStock } from "../parsing/errors.ts";
import { stockMaxBytes } from "../parsing/limits.ts";
import { readStockInWorker } from "../parsing/read-in-worker.ts";
import type { ReadStock } from "../parsing/read-stock.ts";
import type { ListingKind } from "../query/listing-query.ts";
import { analyse, analysisMark } from "../search/analyse.ts";
import { deleteOlderListings, findStock, updateStock, upsertListings } from "../store.ts";
import type { ListingRow, ListingStockRow, ListingTables } from "../tables.ts";
import { removeStockFileJob } from "./jobs.ts";

const batchSize = 500;

/**
 * Reads a stock and puts its listings in place of those before, in one transaction. Listings that are still there keep
 * their ids. When it cannot be read, what was read last stays, and the stock says why.
 */
export async function readStockAgain(
  deps: ListingDependencies,
  { organisationId, stockId }: { readonly organisationId: OrganisationId; readonly stockId: StockId },
  signal: AbortSignal,
): Promise<void> {
  const db = deps.database.tables<ListingTables>();
  const stock = await findStock(db, organisationId, stockId);
  if (stock === null) return;
  try {
    const current = stock.url === null ? stock : await fetchStock(deps, stock, signal);
    if (current === null) return;
    const read = await readStockInWorker(
      {
        bytes: await bytesOf(deps, current),
        kind: current.kind as ListingKind, // a check of the column
        mapping: current.mapping,
        today: deps.clock.now().toISOString().slice(0, 10),
        limit: null,
      },
      signal,
    );
    await keep(deps, current, read);
  } catch (cause) {
    if (!(cause instanceof UnreadableStock)) throw cause;
    await updateStock(
      db,
      { organisationId, id: stockId },
      { state: "failed", error_code: cause.code, error_figures: { ...cause.figures }, ...nextFetch(deps, stock) },
    );
  }
}

/** The bytes of a stock's file. */
export async function bytesOf({ files }: ListingDependencies, stock: ListingStockRow): Promise<Uint8Array> {
  if (stock.file_id === null) throw new UnreadableStock("listings-empty");
  const chunks: Uint8Array[] = [];
  for await (const chunk of await files.read(stock.file_id as FileId)) chunks.push(chunk); // stored from a FileId
  return new Uint8Array(Buffer.concat(chunks));
}

/** Fetches a stock's address; null where nothing changed since it was read. */
async function fetchStock(
  deps: ListingDependencies,
  stock: ListingStockRow,
  signal: AbortSignal,
): Promise<ListingStockRow | null> {
  const isRead = stock.file_id !== null && stock.error_code === null && stock.state !== "reading";
  const marks = isRead ? { etag: stock.etag, lastModified: stock.last_modified } : { etag: null, lastModified: null };
  const fetched = await deps.fetchFeed({ url: stock.url ?? "", ...marks }, signal);
  const db = deps.database.tables<ListingTables>();
  const place = { organisationId: stock.organisation_id as OrganisationId, id: stock.id }; // a foreign key
  const at = { fetched_at: deps.clock.now(), ...nextFetch(deps, stock) };
  if (!fetched.changed) {
    await updateStock(db, place, { ...at, state: "ready" });
    return null;
  }
  const stored = await deps.files.write(chunksOf(fetched.bytes), { maxBytes: stockMaxBytes, signal });
  const change = {
    ...at,
    file_id: stored.id,
    bytes: stored.bytes,
    etag: fetched.etag,
    last_modified: fetched.lastModified,
  };
  await deps.database.transaction<ListingTables, void>(async (trx) => {
    await updateStock(trx, place, change);
    if (stock.file_id !== null) await deps.jobs.enqueue(trx, removeStockFileJob, { fileId: stock.file_id });
  });
  return { ...stock, ...change };
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function nextFetch(
  { clock }: ListingDependencies,
  { every_hours: hours, url }: ListingStockRow,
): Pick<ListingStockRow, "next_fetch_at"> {
  return { next_fetch_at: url === null || hours === null ? null : new Date(clock.now().getTime() + hours * 3_600_000) };
}

async function keep(deps: ListingDependencies, stock: ListingStockRow, read: ReadStock): Promise<void> {
  const organisationId = stock.organisation_id as OrganisationId; // a foreign key
  const version = stock.version + 1;
  const rows = read.listings.map(({ key, fields }): ListingRow => {
    const { title, text } = analyse(fields);
    return {
      id: newId<"listing">(deps.clock.now()),
      organisation_id: organisationId,
      stock_id: stock.id,
      key,
      generation: version,
      fields,
      title_terms: title,
      text_terms: text,
    };
  });
  const isUnmapped =
    read.listings.length === 0 &&
    read.rows > 0 &&
    read.mapping.title === undefined &&
    (read.format === "csv" || read.format === "json");
  await deps.database.transaction<ListingTables, void>(async (trx) => {
    await store(trx, stock, { rows, version });
    await updateStock(
      trx,
      { organisationId, id: stock.id },
      {
        format: read.format,
        columns: read.columns,
        issues: read.issues,
        issue_count: read.issueCount,
        row_count: read.rows,
        listing_count: rows.length,
        mapping: read.mapping,
        state: isUnmapped ? "failed" : "ready",
        error_code: isUnmapped ? "listings-title-unmapped" : null,
        error_figures: null,
        analysis: analysisMark,
        version,
      },
    );
  });
}

async function store(
  trx: Db<ListingTables>,
  stock: ListingStockRow,
  { rows, version }: { readonly rows: readonly ListingRow[]; readonly version: number },
): Promise<void> {
  for (let at = 0; at < rows.length; at += batchSize) await upsertListings(trx, rows.slice(at, at + batchSize));
  await deleteOlderListings(trx, stock.id as StockId, version); // written from a StockId
}
