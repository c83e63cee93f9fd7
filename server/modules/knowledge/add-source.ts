import type { Source } from "@diskret/contract";
import type { OrganisationId } from "#modules/accounts";
import { FileTooLarge, type StoredFile } from "#platform/files";
import { newId } from "#platform/ids";
import type { KnowledgeDeps } from "./dependencies.ts";
import { SourceRefused } from "./errors.ts";
import { holdByUpload } from "./files/store.ts";
import { readSourceJob } from "./jobs.ts";
import type { IncomingFile, SourceId } from "./knowledge.ts";
import { presentSource } from "./present-source.ts";
import { UnreadableFile } from "./reading/errors.ts";
import { announcedKind, titleOfName } from "./reading/format.ts";
import { fileMaxBytes } from "./reading/limits.ts";
import { findSource, insertSource, updateSource } from "./store.ts";
import type { KnowledgeTables, SourceRow } from "./tables.ts";

/** A file on its way in, and where it comes from; `upload` where nothing is said. */
export type AddedFile = IncomingFile & { readonly origin?: "upload" | "archive" | "watched" };

/**
 * Takes a file in: streams it, encrypted, to disk, notes the source and enqueues its reading in one transaction. The
 * same content given twice answers with the source that is there; if reading that one failed, it is read again.
 */
export async function addSource(
  deps: KnowledgeDeps,
  organisationId: OrganisationId,
  { file, signal }: { readonly file: AddedFile; readonly signal: AbortSignal },
): Promise<Source> {
  const maxBytes = deps.uploadMaxBytes ?? fileMaxBytes;
  if (file.announcedBytes !== null && file.announcedBytes > maxBytes) throw new FileTooLarge(maxBytes);
  const mediaType = announcedMediaType(file.fileName);
  const stored = await deps.files.write(file.bytes, { maxBytes, signal });
  try {
    if (stored.bytes === 0) throw new SourceRefused("file-empty");
    const row = rowOf(file, stored, {
      id: newId<"source">(deps.clock.now()),
      mediaType,
      now: deps.clock.now(),
    });
    const kept = await keep(deps, organisationId, row);
    if (kept.file_id !== stored.id) await deps.files.remove(stored.id);
    deps.jobs.wake();
    return presentSource(kept);
  } catch (cause) {
    await deps.files.remove(stored.id);
    throw cause;
  }
}

/** What the web calls a file of that name. Throws `SourceRefused` where it is none that is read. */
function announcedMediaType(fileName: string): string {
  try {
    return announcedKind(fileName).mediaType;
  } catch (cause) {
    throw cause instanceof UnreadableFile ? new SourceRefused(cause.code) : cause;
  }
}

function rowOf(
  file: AddedFile,
  stored: StoredFile,
  made: { readonly id: SourceId; readonly mediaType: string; readonly now: Date },
): SourceRow {
  return {
    id: made.id,
    organisation_id: "",
    title: titleOfName(file.fileName),
    file_name: file.fileName,
    media_type: made.mediaType,
    bytes: stored.bytes,
    sha256: stored.sha256,
    file_id: stored.id,
    language: null,
    state: "reading",
    progress: 0,
    passages: 0,
    shipped: file.shipped ?? false,
    error_code: null,
    error_figures: null,
    created_at: made.now,
    switched_off: false,
    confirmed_kinds: [],
    read_at: null,
    pages_read: null,
    pages_total: null,
    paused: false,
    origin: file.origin ?? "upload",
    website_id: null,
    url: null,
  };
}

/** Notes the source, or finds the one that has this content already. */
function keep(deps: KnowledgeDeps, organisationId: OrganisationId, row: SourceRow): Promise<SourceRow> {
  return deps.database.transaction<KnowledgeTables, SourceRow>(async (trx) => {
    if (await insertSource(trx, organisationId, row)) {
      await deps.jobs.enqueue(trx, readSourceJob, { organisationId, sourceId: row.id });
      return row;
    }
    const existing = await findSource(trx, organisationId, { sha256: row.sha256 });
    if (existing === null) throw new Error("A source with this content was removed while it was added again.");
    if (row.origin === "upload") await holdByUpload(trx, organisationId, existing.id);
    return existing.state === "failed" ? retry(deps, trx, { organisationId, existing }) : existing;
  });
}

async function retry(
  deps: KnowledgeDeps,
  trx: Parameters<typeof updateSource>[0],
  { organisationId, existing }: { readonly organisationId: OrganisationId; readonly existing: SourceRow },
): Promise<SourceRow> {
  const change = { state: "reading", progress: 0, error_code: null, error_figures: null };
  await updateSource(trx, organisationId, existing.id, change);
  await deps.jobs.enqueue(trx, readSourceJob, { organisationId, sourceId: existing.id });
  return { ...existing, ...change };
}
