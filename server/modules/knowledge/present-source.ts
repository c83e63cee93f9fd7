import type { Language, Source, SourceFinding, SourceUse } from "@diskret/contract";
import { describeFault } from "./errors.ts";
import type { SourceRow } from "./tables.ts";

/** What is known of a source beside its row. */
export interface SourceCareFacts {
  readonly findings: readonly SourceFinding[];
  readonly use: SourceUse;
}

const nothingKnown: SourceCareFacts = { findings: [], use: { answers: 0, helpful: 0, unhelpful: 0 } };

/** A source as the operator sees it. */
export function presentSource(row: SourceRow, { findings, use }: SourceCareFacts = nothingKnown): Source {
  return {
    id: row.id,
    title: row.title,
    kind: row.website_id === null ? "file" : "page",
    website: row.url === null ? null : new URL(row.url).host,
    fileName: row.file_name,
    mediaType: row.media_type,
    bytes: row.bytes,
    language: row.language as Language | null, // written from a Language
    state: row.paused && row.state === "reading" ? "paused" : (row.state as Source["state"]), // the code writes no other
    progress: row.progress,
    pages: row.pages_total === null ? null : { read: row.pages_read ?? 0, total: row.pages_total },
    origin: row.origin as Source["origin"], // the code writes no other
    passages: row.passages,
    shipped: row.shipped,
    error: row.error_code === null ? null : describeFault(row.error_code, row.error_figures ?? {}),
    createdAt: row.created_at.toISOString(),
    changedAt: (row.read_at ?? row.created_at).toISOString(),
    findings: [...findings],
    use,
  };
}
