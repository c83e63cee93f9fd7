/** Reads a stock from its file, or fetches it first; payload `organisationId`, `stockId`. */
export const readStockJob = "listings.read-stock";

/** Looks for stocks whose next fetch is due; recurring. */
export const fetchDueJob = "listings.fetch-due";

/** Removes the file of a stock that is gone; payload `fileId`. */
export const removeStockFileJob = "listings.remove-file";
