export { createLedger, type Ledger, type LedgerPageRequest } from "./ledger.ts";
export { doorPromises } from "./promises.ts";
export { ledgerTables } from "./tables.ts";
