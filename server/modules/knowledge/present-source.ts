import type { Language, Source } from "@diskret/contract";
import { describeFault } from "./errors.ts";
import type { SourceRow } from "./tables.ts";

/** A source as the operator sees it. */
export function presentSource(row: SourceRow): Source {
  return {
    id: row.id,
    title: row.title,
    fileName: row.file_name,
    mediaType: row.media_type,
    bytes: row.bytes,
    language: row.language as Language | null, // written from a Language
    state: row.state as Source["state"], // the table admits no other
    progress: row.progress,
    passages: row.passages,
    shipped: row.shipped,
    error: row.error_code === null ? null : describeFault(row.error_code, row.error_figures ?? {}),
    createdAt: row.created_at.toISOString(),
  };
}
