import type { ColumnType } from "kysely";
import type { Id } from "#platform/ids";
import { defineTable, notPersonal } from "#privacy/inventory";

export type LedgerEntryId = Id<"ledger-entry">;

export interface LedgerEntryRow {
  readonly id: LedgerEntryId;
  readonly at: Date;
  readonly recipient: string;
  readonly country: string;
  readonly purpose: string;
  /** Written as JSON, read as an object. */
  readonly categories: ColumnType<Readonly<Record<string, number>>, string, never>;
  readonly bytes: number | null;
  readonly payload_hash: string | null;
  readonly outcome: string;
  readonly status: number | null;
}

export interface LedgerTables {
  readonly ledger_entry: LedgerEntryRow;
}

/** Three full years: as long as claims from the time may still be raised (§ 195, § 199 BGB), counted generously. */
const keepDays = 1096;

/**
 * What left the installation (GDPR Art. 5(2), 30). The entries answer to authorities and auditors; they refer to no
 * person: neither a conversation nor an account, and never what was sent.
 */
export const ledgerEntryTable = defineTable<LedgerEntryRow>()({
  name: "ledger_entry",
  title: { de: "Ausgangsbuch", en: "Ledger of transfers" },
  columns: {
    id: notPersonal("random id of the row"),
    at: notPersonal("when something was sent; the entry names nobody whose data it was"),
    recipient: notPersonal("id of a declared company or of the operator's own machine"),
    country: notPersonal("countries of the recipient"),
    purpose: notPersonal("a fixed word of the recipient's declaration"),
    categories: notPersonal("fixed words of the recipient's declaration, with how many of each"),
    bytes: notPersonal("how much was sent"),
    payload_hash: notPersonal("SHA-256 of what was sent; what was sent cannot be found from it"),
    outcome: notPersonal("one of four fixed words"),
    status: notPersonal("a number of the protocol"),
  },
  retention: { kind: "age", column: "at", days: keepDays },
});

/** The tables of this module with what they store, why and until when. */
export const ledgerTables = [ledgerEntryTable] as const;
