import type { OrganisationId } from "#modules/accounts";
import { DomainError } from "#platform/errors";
import { addSource } from "../add-source.ts";
import type { KnowledgeDeps } from "../dependencies.ts";
import type { SourceId } from "../knowledge.ts";
import type { KnowledgeTables } from "../tables.ts";
import { releaseSource } from "./release-source.ts";
import { deleteWatchedFile, listWatchedFiles, noteWatchedFile } from "./store.ts";
import type { WatchedFileRow } from "./tables.ts";
import { type FoundFile, openBelow, walkFolder } from "./walk-folder.ts";
import type { WatchedFolder } from "./watched-folder.ts";

/** How often the folder is looked at. A file is taken once two looks found it the same: then it is written to its end. */
export const followEveryMs = 5000;

/**
 * Makes the look at the watched folder: new files become sources, changed ones replace theirs, removed ones take theirs
 * along unless something else holds it. A folder that cannot be read changes nothing, as a drive may be away for a while.
 */
export function createFollower(deps: KnowledgeDeps, watched: WatchedFolder): (signal: AbortSignal) => Promise<void> {
  let seen = new Map<string, string>();
  return async (signal) => {
    const files = await walkFolder(watched.folder).catch(() => null);
    if (files === null) return;
    const db = deps.database.tables<KnowledgeTables>();
    const known = new Map((await listWatchedFiles(db, watched.organisationId)).map((row) => [row.path, row]));
    const before = seen;
    seen = new Map(files.map((file) => [file.path, stampOf(file)]));
    for (const file of files) {
      signal.throwIfAborted();
      const row = known.get(file.path);
      const isNoted = row !== undefined && row.bytes === file.bytes && row.modified_ms === file.modifiedMs;
      if (!isNoted && before.get(file.path) === stampOf(file)) await take(deps, { ...watched, file, row }, signal);
    }
    const there = new Set(files.map((file) => file.path));
    for (const row of known.values()) if (!there.has(row.path)) await drop(deps, watched, row);
  };
}

function stampOf(file: FoundFile): string {
  return `${file.bytes} ${file.modifiedMs}`;
}

async function take(
  deps: KnowledgeDeps,
  found: WatchedFolder & { readonly file: FoundFile; readonly row: WatchedFileRow | undefined },
  signal: AbortSignal,
): Promise<void> {
  const { folder, organisationId, file, row } = found;
  await using handle = await openBelow(folder, file.path);
  if (handle === null) return;
  const facts = { organisation_id: organisationId, path: file.path, bytes: file.bytes, modified_ms: file.modifiedMs };
  const note = (change: Pick<WatchedFileRow, "source_id" | "error_code">) =>
    noteWatchedFile(deps.database.tables<KnowledgeTables>(), { ...facts, ...change, error_figures: null });
  try {
    const bytes = handle.createReadStream({ autoClose: false });
    const given = { fileName: file.path, bytes, announcedBytes: file.bytes, origin: "watched" } as const;
    const { id } = await addSource(deps, organisationId, { file: given, signal });
    await note({ source_id: id, error_code: null });
  } catch (cause) {
    if (!(cause instanceof DomainError)) throw cause;
    await note({ source_id: null, error_code: cause.code });
  }
  if (row !== undefined) await releaseOld(deps, organisationId, row);
}

async function drop(deps: KnowledgeDeps, { organisationId }: WatchedFolder, row: WatchedFileRow): Promise<void> {
  await deleteWatchedFile(deps.database.tables<KnowledgeTables>(), organisationId, row.path);
  await releaseOld(deps, organisationId, row);
}

async function releaseOld(deps: KnowledgeDeps, organisationId: OrganisationId, row: WatchedFileRow): Promise<void> {
  if (row.source_id === null) return;
  const released = await releaseSource(deps, organisationId, row.source_id as SourceId); // stored from a SourceId
  if (released) deps.onRemoved?.(organisationId);
}
