import type { Readable } from "node:stream";
import type { FetchedStock, ListingCard, ListingStock, StockChange, StockPreview } from "@diskret/contract";
import type { OrganisationId } from "#modules/accounts";
import { type FileId, FileTooLarge } from "#platform/files";
import { newId } from "#platform/ids";
import { defineJob, type JobHandler } from "#platform/jobs";
import { presentCard } from "../assistant/present-card.ts";
import type { ListingDependencies } from "../dependencies.ts";
import { StockNotFound, StockRefused } from "../errors.ts";
import type { ListingId, StockId } from "../listing.ts";
import type { Mapping } from "../parsing/columns.ts";
import { UnreadableStock } from "../parsing/errors.ts";
import { stockMaxBytes } from "../parsing/limits.ts";
import { readStockInWorker } from "../parsing/read-in-worker.ts";
import type { ListingKind } from "../query/listing-query.ts";
import { deleteStock, dueStocks, findStock, insertStock, listStocks, updateStock } from "../store.ts";
import type { ListingStockRow, ListingTables } from "../tables.ts";
import { fetchDueJob, readStockJob, removeStockFileJob } from "./jobs.ts";
import { presentIssues, presentStock } from "./present-stock.ts";
import { bytesOf, readStockAgain } from "./read-stock.ts";

/** A file with listings on its way in. */
export interface IncomingStock {
  readonly name: string;
  readonly kind: ListingKind;
  readonly bytes: Readable;
}

/** The organisation's stocks of listings. Errors are `StockNotFound` and `StockRefused`. */
export interface Stocks {
  list(organisationId: OrganisationId): Promise<readonly ListingStock[]>;
  get(organisationId: OrganisationId, id: string): Promise<ListingStock>;
  /** Takes a file in and enqueues its reading. */
  add(organisationId: OrganisationId, stock: IncomingStock, signal: AbortSignal): Promise<ListingStock>;
  /** Notes an address and enqueues its first fetch. */
  subscribe(organisationId: OrganisationId, stock: FetchedStock): Promise<ListingStock>;
  /** Changes name, kind, mapping or rhythm, and reads the stock anew where that matters. */
  change(organisationId: OrganisationId, id: string, change: StockChange): Promise<ListingStock>;
  /** Puts a newer file in place of the one that is there, or fetches the address now. */
  renew(
    organisationId: OrganisationId,
    id: string,
    file: { readonly bytes: Readable; readonly signal: AbortSignal } | null,
  ): Promise<ListingStock>;
  /** What the first rows would become with a mapping. */
  preview(
    organisationId: OrganisationId,
    id: string,
    given: { readonly change: StockChange; readonly signal: AbortSignal },
  ): Promise<StockPreview>;
  /** Deletes a stock with its listings and its file. */
  remove(organisationId: OrganisationId, id: string): Promise<boolean>;
}

const previewRows = 5;
const checkEveryMs = 10 * 60_000;

/** Makes the stocks, with the jobs that read and fetch them. */
export function createStocks(deps: ListingDependencies): Stocks & { readonly jobs: readonly JobHandler[] } {
  const db = deps.database.tables<ListingTables>();

  async function found(organisationId: OrganisationId, id: string): Promise<ListingStockRow> {
    const row = await findStock(db, organisationId, id);
    if (row === null) throw new StockNotFound();
    return row;
  }

  /** Changes a stock and has it read anew, in one transaction. */
  async function readAnew(row: ListingStockRow, change: Partial<ListingStockRow>): Promise<ListingStock> {
    const next = { ...row, ...change, state: "reading" };
    const organisationId = row.organisation_id as OrganisationId; // a foreign key
    await deps.database.transaction<ListingTables, void>(async (trx) => {
      await updateStock(trx, { organisationId, id: row.id }, { ...change, state: "reading" });
      if (change.file_id !== undefined && row.file_id !== null)
        await deps.jobs.enqueue(trx, removeStockFileJob, { fileId: row.file_id });
      await deps.jobs.enqueue(trx, readStockJob, { organisationId, stockId: row.id });
    });
    deps.jobs.wake();
    return presentStock(next);
  }

  async function insert(row: ListingStockRow): Promise<ListingStock> {
    await deps.database.transaction<ListingTables, void>(async (trx) => {
      await insertStock(trx, row);
      await deps.jobs.enqueue(trx, readStockJob, { organisationId: row.organisation_id, stockId: row.id });
    });
    deps.jobs.wake();
    return presentStock(row);
  }

  return {
    list: async (organisationId) => (await listStocks(db, organisationId)).map(presentStock),
    get: async (organisationId, id) => presentStock(await found(organisationId, id)),
    async add(organisationId, { name, kind, bytes }, signal) {
      const file = await storeFile(deps, bytes, signal);
      return await insert({ ...newStock(deps, organisationId, { name, kind }), file_id: file.id, bytes: file.bytes });
    },
    async subscribe(organisationId, { name, kind, url, everyHours }) {
      if (new URL(url).protocol !== "https:" && new URL(url).hostname !== "127.0.0.1")
        throw new StockRefused("listings-fetch-refused");
      return await insert({ ...newStock(deps, organisationId, { name, kind }), url, every_hours: everyHours });
    },
    async change(organisationId, id, { name, kind, mapping, everyHours }) {
      const row = await found(organisationId, id);
      const change = {
        ...(name !== undefined && { name }),
        ...(kind !== undefined && { kind }),
        ...(mapping !== undefined && { mapping: mapping as Mapping }), // the reader looks at known fields only
        ...(everyHours !== undefined && { every_hours: everyHours }),
      };
      return await readAnew(row, change);
    },
    async renew(organisationId, id, given) {
      const row = await found(organisationId, id);
      if (given === null) return await readAnew(row, {});
      const file = await storeFile(deps, given.bytes, given.signal);
      return await readAnew(row, { file_id: file.id, bytes: file.bytes });
    },
    async preview(organisationId, id, { change, signal }) {
      return await previewStock(deps, await found(organisationId, id), { change, signal });
    },
    async remove(organisationId, id) {
      const row = await deleteStock(db, organisationId, id);
      if (row === null) return false;
      if (row.file_id !== null) await deps.files.remove(row.file_id as FileId); // stored from a FileId
      return true;
    },
    jobs: handlersOf(deps),
  };
}

async function storeFile(deps: ListingDependencies, bytes: Readable, signal: AbortSignal) {
  const stored = await deps.files.write(bytes, { maxBytes: stockMaxBytes, signal }).catch((cause: unknown) => {
    throw cause instanceof FileTooLarge ? new StockRefused("listings-too-large", { limit: stockMaxBytes }) : cause;
  });
  if (stored.bytes > 0) return stored;
  await deps.files.remove(stored.id);
  throw new StockRefused("listings-empty");
}

function newStock(
  { clock }: ListingDependencies,
  organisationId: OrganisationId,
  { name, kind }: { readonly name: string; readonly kind: ListingKind },
): ListingStockRow {
  const empty = {
    format: null,
    file_id: null,
    url: null,
    every_hours: null,
    etag: null,
    last_modified: null,
    fetched_at: null,
    next_fetch_at: null,
    mapping: null,
    error_code: null,
    error_figures: null,
  };
  return {
    id: newId<"listing-stock">(clock.now()),
    organisation_id: organisationId,
    name,
    kind,
    ...empty,
    bytes: 0,
    columns: [],
    issues: [],
    issue_count: 0,
    row_count: 0,
    listing_count: 0,
    state: "reading",
    analysis: "",
    version: 0,
    created_at: clock.now(),
  };
}

async function previewStock(
  deps: ListingDependencies,
  row: ListingStockRow,
  { change, signal }: { readonly change: StockChange; readonly signal: AbortSignal },
): Promise<StockPreview> {
  const task = {
    bytes: await bytesOf(deps, row),
    kind: change.kind ?? (row.kind as ListingKind), // a check of the column
    mapping: (change.mapping ?? row.mapping) as Mapping | null, // the reader looks at known fields only
    today: deps.clock.now().toISOString().slice(0, 10),
    limit: previewRows,
  };
  try {
    const read = await readStockInWorker(task, signal);
    const cards = read.listings.map(({ key, fields }): ListingCard => {
      const id = key as ListingId; // stands for the id that it does not have yet
      return presentCard({ id, fields }, { language: "de", place: null });
    });
    return { cards, issues: presentIssues(read.issues) };
  } catch (cause) {
    throw cause instanceof UnreadableStock ? new StockRefused(cause.code, cause.figures) : cause;
  }
}

function idsOf(organisationId: string, stockId: string) {
  return { organisationId: organisationId as OrganisationId, stockId: stockId as StockId }; // of a row or of a job that names one
}

function handlersOf(deps: ListingDependencies): readonly JobHandler[] {
  const db = deps.database.tables<ListingTables>();
  return [
    defineJob<{ organisationId: string; stockId: string }>({
      name: readStockJob,
      attempts: 5,
      backoffMs: 2000,
      run: ({ organisationId, stockId }, signal) => readStockAgain(deps, idsOf(organisationId, stockId), signal),
    }),
    defineJob<{ fileId: string }>({
      name: removeStockFileJob,
      attempts: 20,
      backoffMs: 2000,
      run: async ({ fileId }) => void (await deps.files.remove(fileId as FileId)), // enqueued with a FileId
    }),
    defineJob<Record<string, never>>({
      name: fetchDueJob,
      everyMs: checkEveryMs,
      attempts: 1,
      backoffMs: 1000,
      async run(_, signal) {
        for (const { organisation_id, id } of await dueStocks(db, deps.clock.now()))
          await readStockAgain(deps, idsOf(organisation_id, id), signal);
      },
    }),
  ];
}
