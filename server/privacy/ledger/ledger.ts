import type { LedgerPage } from "@diskret/contract";
import type { Clock } from "#platform/clock";
import type { Database } from "#platform/database";
import type { LedgerWriter } from "#platform/egress";
import { newId, parseId } from "#platform/ids";
import { completeEntry, countEntries, insertEntry, listEntries } from "./store.ts";
import type { LedgerEntryId, LedgerTables } from "./tables.ts";

/** Which page of the ledger to read. */
export interface LedgerPageRequest {
  /** The `next` of the page before, or null for the newest entries. */
  readonly before: string | null;
  readonly limit: number;
}

/** The ledger: the door writes it, operators and proofs read it. */
export interface Ledger extends LedgerWriter {
  page(request: LedgerPageRequest): Promise<LedgerPage>;
  /** How many transfers it holds. */
  count(): Promise<number>;
}

/** Opens the ledger. `begin` resolves once the entry is as durable as the database makes a commit. */
export function createLedger({ database, clock }: { database: Database; clock: Clock }): Ledger {
  const db = database.tables<LedgerTables>();
  return {
    async begin(start) {
      const id = newId<"ledger-entry">(clock.now());
      await insertEntry(db, id, start);
      return id;
    },
    async complete(id, end) {
      const entry = parseId<"ledger-entry">(id);
      if (entry !== null) await completeEntry(db, entry, end);
    },
    async page({ before, limit }) {
      const cursor: LedgerEntryId | null = before === null ? null : parseId(before);
      const found = await listEntries(db, cursor, limit + 1);
      const entries = found.slice(0, limit);
      const next = found.length > limit ? (entries.at(-1)?.id ?? null) : null;
      return { entries, total: await countEntries(db), next };
    },
    count: () => countEntries(db),
  };
}
