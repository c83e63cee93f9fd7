import { posix } from "node:path";
import { Readable } from "node:stream";
import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";
import type { OrganisationId } from "#modules/accounts";
import { DomainError } from "#platform/errors";
import { type AddedFile, addSource } from "../add-source.ts";
import type { KnowledgeDeps } from "../dependencies.ts";
import { type ArchiveEntry, readEntries, unpackFault } from "../readers/archive.ts";
import { ReadingPaused, UnreadableFile } from "../reading/errors.ts";
import { announcedKind } from "../reading/format.ts";
import { archiveFilesMax, depthMax, unpackedMaxBytes } from "../reading/limits.ts";
import type { KnowledgeTables, SourceRow } from "../tables.ts";
import { listSourceFiles, noteReading, noteSourceFile, type StoredFault } from "./store.ts";

const inflate = promisify(inflateRaw);
const pathMaxLength = 255;

/** What systems put into archives for themselves. */
const systemFiles = /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/iu;

/**
 * Takes the files out of a ZIP, each as a source of its own; a file that is there already, under whatever name, is not
 * stored again. Files that cannot be read are named with the reason, the others are read. Run again after a crash or a
 * pause, it goes on with the first file that is not noted yet. Paths are names only: nothing is written by them.
 *
 * @throws UnreadableFile where the ZIP as a whole cannot be read; ReadingPaused; the signal's reason.
 */
export async function unpackSource(
  deps: KnowledgeDeps,
  archive: { readonly organisationId: OrganisationId; readonly source: SourceRow; readonly bytes: Uint8Array },
  signal: AbortSignal,
): Promise<void> {
  const { organisationId, source } = archive;
  const db = deps.database.tables<KnowledgeTables>();
  const entries = filesOf(readEntries(archive.bytes));
  const noted = new Set((await listSourceFiles(db, organisationId, source.id)).map(({ path }) => path));
  const budget = { left: unpackedMaxBytes };
  for (const [index, { path, entry }] of entries.entries()) {
    signal.throwIfAborted();
    if (!noted.has(path)) {
      const result = await takeOut(deps, { organisationId, path, entry, budget, container: source }, signal);
      await noteSourceFile(db, organisationId, { sourceId: source.id, path, ...result });
    }
    const pages = { pages_read: index + 1, pages_total: entries.length };
    const change = { progress: (index + 1) / entries.length, ...pages };
    if (!(await noteReading(db, organisationId, source.id, change))) throw new ReadingPaused();
  }
}

interface NamedEntry {
  readonly path: string;
  readonly entry: ArchiveEntry;
}

function filesOf(entries: readonly ArchiveEntry[]): readonly NamedEntry[] {
  const files = new Map<string, ArchiveEntry>();
  for (const entry of entries) if (!systemFiles.test(entry.name)) files.set(pathOf(entry.name), entry);
  if (files.size === 0) throw new UnreadableFile("file-without-text");
  if (files.size > archiveFilesMax)
    throw new UnreadableFile("file-too-many-files", { files: files.size, limit: archiveFilesMax });
  return [...files].map(([path, entry]) => ({ path, entry }));
}

/** A path as it is shown: without way upwards, without what a screen cannot show, and of bounded length. */
function pathOf(name: string): string {
  const path = posix
    .normalize(`/${name.replaceAll("\\", "/")}`)
    .slice(1)
    .replace(/\p{Cc}/gu, "");
  return path.length <= pathMaxLength ? path : `…${path.slice(1 - pathMaxLength)}`;
}

interface TakenOut {
  readonly childId: string | null;
  readonly fault: StoredFault | null;
}

async function takeOut(
  deps: KnowledgeDeps,
  file: NamedEntry & {
    readonly organisationId: OrganisationId;
    readonly budget: { left: number };
    readonly container: SourceRow;
  },
  signal: AbortSignal,
): Promise<TakenOut> {
  try {
    const { format } = announcedKind(file.path);
    const inner: AddedFile = { fileName: file.path, announcedBytes: null, bytes: Readable.from([]), origin: "archive" };
    if (format === "zip") refuseDeep(file.container.file_name);
    const bytes = await unpack(file.entry, file.budget);
    // Archives in archives carry the way to them in their name, which says how deep they lie.
    const fileName = format === "zip" ? `${file.container.file_name}/${file.path}`.slice(-pathMaxLength) : file.path;
    const given = { ...inner, fileName, bytes: Readable.from([bytes]), announcedBytes: bytes.length };
    const { id } = await addSource(deps, file.organisationId, { file: given, signal });
    return { childId: id, fault: null };
  } catch (cause) {
    if (cause instanceof UnreadableFile) return { childId: null, fault: cause };
    if (cause instanceof DomainError) return { childId: null, fault: { code: cause.code, figures: {} } };
    throw cause;
  }
}

function refuseDeep(containerName: string): void {
  const depth = containerName.split(/\.zip(?:\/|$)/iu).length - 1;
  if (depth >= depthMax) throw new UnreadableFile("file-too-deep", { limit: depthMax });
}

/** Unpacks off this thread. All entries together may not grow beyond what a document may. */
async function unpack(entry: ArchiveEntry, budget: { left: number }): Promise<Uint8Array> {
  if (entry.encrypted) throw new UnreadableFile("file-encrypted");
  if (entry.method !== 0 && entry.method !== 8) throw new UnreadableFile("file-broken");
  const content =
    entry.method === 0
      ? entry.packed
      : await inflate(entry.packed, { maxOutputLength: Math.max(1, budget.left) }).catch((cause: unknown) => {
          throw unpackFault(cause);
        });
  budget.left -= content.length;
  if (budget.left < 0) throw new UnreadableFile("file-archive-bomb", { limit: unpackedMaxBytes });
  return content;
}
