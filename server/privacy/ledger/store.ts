import type { LedgerEntry } from "@diskret/contract";
import type { Db } from "#platform/database";
import type { TransferEnd, TransferStart } from "#platform/egress";
import type { LedgerEntryId, LedgerTables } from "./tables.ts";

/** Writes the entry of a transfer that is about to begin. */
export async function insertEntry(db: Db<LedgerTables>, id: LedgerEntryId, start: TransferStart): Promise<void> {
  await db
    .insertInto("ledger_entry")
    .values({
      id,
      at: start.at,
      recipient: start.recipient,
      country: start.country,
      purpose: start.purpose,
      categories: JSON.stringify(start.categories),
      bytes: start.payload?.bytes ?? null,
      payload_hash: start.payload?.hash ?? null,
      outcome: "started",
      status: null,
    })
    .execute();
}

/** Writes how a transfer ended; an entry that has ended stays as it is. */
export async function completeEntry(db: Db<LedgerTables>, id: LedgerEntryId, end: TransferEnd): Promise<void> {
  await db
    .updateTable("ledger_entry")
    .set({ outcome: end.outcome, status: end.status, bytes: end.payload.bytes, payload_hash: end.payload.hash })
    .where("id", "=", id)
    .where("outcome", "=", "started")
    .execute();
}

/** Up to `limit` entries, newest first, older than the entry `before`. */
export async function listEntries(
  db: Db<LedgerTables>,
  before: LedgerEntryId | null,
  limit: number,
): Promise<readonly LedgerEntry[]> {
  const rows = await db
    .selectFrom("ledger_entry")
    .selectAll()
    .$if(before !== null, (query) => query.where("id", "<", before))
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    recipient: row.recipient,
    country: row.country,
    purpose: row.purpose,
    categories: row.categories,
    bytes: row.bytes ?? 0,
    payloadHash: row.payload_hash ?? "",
    outcome: row.outcome,
  }));
}

export async function countEntries(db: Db<LedgerTables>): Promise<number> {
  const row = await db
    .selectFrom("ledger_entry")
    .select((query) => query.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  return row.total;
}
