import type { ListingStock } from "@diskret/contract";
import { describeIssue, describeStockFault } from "../errors.ts";
import type { ListingKind } from "../query/listing-query.ts";
import type { ListingStockRow } from "../tables.ts";

/** A stock in the words of the contract. */
export function presentStock(row: ListingStockRow): ListingStock {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind as ListingKind, // a check of the column
    format: row.format,
    url: row.url,
    everyHours: row.every_hours,
    fetchedAt: row.fetched_at?.toISOString() ?? null,
    nextFetchAt: row.next_fetch_at?.toISOString() ?? null,
    state: row.state as ListingStock["state"], // a check of the column
    listings: row.listing_count,
    rows: row.row_count,
    mapping: { ...row.mapping },
    mapped: row.format === "csv" || row.format === "json",
    columns: row.columns.map(({ name, samples }) => ({ name, samples: [...samples] })),
    issueCount: row.issue_count,
    issues: presentIssues(row.issues),
    error: row.error_code === null ? null : describeStockFault(row.error_code, row.error_figures ?? {}),
    createdAt: row.created_at.toISOString(),
  };
}

/** Issues of rows with their words. */
export function presentIssues(issues: ListingStockRow["issues"]): ListingStock["issues"] {
  return issues.map(({ row, field, value, code }) => ({ row, field, value, message: describeIssue(code) }));
}
