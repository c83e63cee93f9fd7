import type { Installation, StoredRow } from "#privacy/promises";

/** The ledger's entries for a recipient, as they are stored. */
export async function findProbeEntries(installation: Installation, recipient: string): Promise<readonly StoredRow[]> {
  return await installation.statement("select * from ledger_entry where recipient = $1 order by id", [recipient]);
}

/** Removes the entries that a proof made. */
export async function deleteProbeEntries(installation: Installation, recipient: string): Promise<void> {
  await installation.statement("delete from ledger_entry where recipient = $1", [recipient]);
}
