import { setImmediate as pause } from "node:timers/promises";
import type { OrganisationId } from "#modules/accounts";
import type { Db } from "#platform/database";
import { type FileId, FileNotFound } from "#platform/files";
import { newId } from "#platform/ids";
import { finishReading } from "./care/finish-reading.ts";
import type { KnowledgeDeps } from "./dependencies.ts";
import { createReadingNote } from "./files/reading-note.ts";
import { deleteFileFaults, deleteKeptPages, noteReading, noteSourceFile, readKeptPages } from "./files/store.ts";
import { unpackSource } from "./files/unpack-source.ts";
import { removeFileJob } from "./jobs.ts";
import { ReadingPaused, UnreadableFile } from "./reading/errors.ts";
import { announcedKind } from "./reading/format.ts";
import { readInWorker } from "./reading/read-in-worker.ts";
import { type ReadFile, readPassages } from "./reading/read-passages.ts";
import { deletePassages, findSource, insertPassages, updateSource } from "./store.ts";
import type { KnowledgeTables, SourceRow } from "./tables.ts";
import { noteBlocks, repeatedTextOf } from "./websites/repeated-text.ts";

/** Passages stored in one transaction: short enough that no question waits long for the connection. */
const batchSize = 40;

/** The share of the progress that reading takes; storing takes the rest. */
const readingShare = 0.6;

/** Longer texts are read in a thread of their own, so that no answer waits for them. */
const quickMaxBytes = 64 * 1024;

/** A source that is being read. */
interface Reading {
  readonly organisationId: OrganisationId;
  readonly source: SourceRow;
}

/**
 * Reads a source and stores its passages in small transactions; only the last makes them findable. Run again after a
 * crash or a pause it stores anew, so that no passage is doubled, but recognises no page twice. A file that cannot be
 * read leaves the source failed, with the reason; anything else that goes wrong (the database, say) is thrown and tried
 * again.
 */
export async function readSource(
  deps: KnowledgeDeps,
  { organisationId, sourceId }: { readonly organisationId: OrganisationId; readonly sourceId: string },
  signal: AbortSignal,
): Promise<void> {
  const db = deps.database.tables<KnowledgeTables>();
  const source = await findSource(db, organisationId, { id: sourceId });
  if (source === null || source.state !== "reading" || source.paused) return;
  const reading = { organisationId, source };
  try {
    if (announcedKind(source.file_name).format === "zip") return await readArchive(deps, reading, signal);
    const file = await readFile(deps, reading, signal);
    await storePassages(deps, { ...reading, file }, signal);
  } catch (cause) {
    if (cause instanceof ReadingPaused) return;
    if (!(cause instanceof UnreadableFile)) throw cause;
    await updateSource(db, organisationId, source.id, {
      state: "failed",
      error_code: cause.code,
      error_figures: { ...cause.figures },
    });
  }
}

/** Unpacks a ZIP. Its files are sources now, so the ZIP itself is not kept: whoever removes a file removes its words. */
async function readArchive(deps: KnowledgeDeps, reading: Reading, signal: AbortSignal): Promise<void> {
  const { organisationId, source } = reading;
  await unpackSource(deps, { ...reading, bytes: await originalBytes(deps, source) }, signal);
  await deps.database.transaction<KnowledgeTables, void>(async (trx) => {
    const there = await updateSource(trx, organisationId, source.id, { state: "ready", progress: 1 });
    if (there) await deps.jobs.enqueue(trx, removeFileJob, { fileId: source.file_id });
  });
  deps.jobs.wake();
}

async function readFile(deps: KnowledgeDeps, reading: Reading, signal: AbortSignal): Promise<ReadFile> {
  const { organisationId, source } = reading;
  const gone = new AbortController();
  const note = createReadingNote(deps, { organisationId, sourceId: source.id, readingShare }, gone);
  const bytes = await originalBytes(deps, source);
  const repeated = await repeatedTextOf(deps, source);
  if (repeated !== null && deps.pageReader !== undefined) {
    const page = await deps.pageReader.read({ fileName: source.file_name, bytes, repeated }, signal);
    await noteBlocks(deps, source, { blockHashes: page.blockHashes ?? [], repeated });
    return page;
  }
  if (isQuick(source)) return readHere({ fileName: source.file_name, bytes });
  const recognised = await readKeptPages(deps.database.tables<KnowledgeTables>(), organisationId, source.id);
  const task = { fileName: source.file_name, bytes, recognised };
  try {
    return await readInWorker(task, note, AbortSignal.any([signal, gone.signal]));
  } finally {
    await note.settled();
  }
}

/** Whether a file is read in less time than a thread takes to start: plain text of moderate length. */
function isQuick(source: SourceRow): boolean {
  const { format } = announcedKind(source.file_name);
  return (format === "markdown" || format === "text") && source.bytes <= quickMaxBytes;
}

async function readHere(task: { readonly fileName: string; readonly bytes: Uint8Array }): Promise<ReadFile> {
  try {
    return await readPassages(task.fileName, task.bytes);
  } catch (cause) {
    throw cause instanceof UnreadableFile ? cause : new UnreadableFile("file-broken");
  }
}

/** The whole original in memory that the reader's thread takes over; its size is known before. */
async function originalBytes(deps: KnowledgeDeps, source: SourceRow): Promise<Uint8Array> {
  const bytes = new Uint8Array(new ArrayBuffer(source.bytes));
  let at = 0;
  try {
    const stream = await deps.files.read(source.file_id as FileId); // stored from a FileId
    for await (const piece of stream) {
      const chunk: Uint8Array = piece; // the store's streams carry bytes
      bytes.set(chunk, at);
      at += chunk.length;
    }
  } catch (cause) {
    if (cause instanceof FileNotFound) throw new UnreadableFile("file-broken");
    throw cause;
  }
  return bytes;
}

async function storePassages(
  deps: KnowledgeDeps,
  reading: Reading & { readonly file: ReadFile },
  signal: AbortSignal,
): Promise<void> {
  const { organisationId, source, file } = reading;
  await deps.database.transaction<KnowledgeTables, void>((trx) => deletePassages(trx, organisationId, source.id));
  for (let at = 0; at < file.passages.length; at += batchSize) {
    signal.throwIfAborted();
    const passages = file.passages
      .slice(at, at + batchSize)
      .map((passage) => ({ ...passage, id: newId<"passage">(deps.clock.now()) }));
    const progress = readingShare + ((1 - readingShare) * at) / file.passages.length;
    const there = await deps.database.transaction<KnowledgeTables, boolean>(async (trx) => {
      if (!(await noteReading(trx, organisationId, source.id, { progress }))) return false;
      await insertPassages(trx, organisationId, { sourceId: source.id, firstOrdinal: at, passages });
      return true;
    });
    if (!there) return;
    await pause();
  }
  await deps.database.transaction<KnowledgeTables, void>(async (trx) => {
    const change = { progress: 1, passages: file.passages.length, title: file.title, language: file.language };
    if (!(await noteReading(trx, organisationId, source.id, { progress: 1 }))) return;
    await updateSource(trx, organisationId, source.id, change);
    await deleteKeptPages(trx, organisationId, source.id);
    await noteUnread(trx, reading);
    await finishReading(deps, trx, source);
  });
  deps.jobs.wake();
}

/** Names the parts of a file that could not be read, such as attachments of a mail. */
async function noteUnread(
  trx: Db<KnowledgeTables>,
  { organisationId, source, file }: Reading & { readonly file: ReadFile },
): Promise<void> {
  await deleteFileFaults(trx, organisationId, source.id);
  for (const { name, fault } of file.unread) {
    await noteSourceFile(trx, organisationId, { sourceId: source.id, path: name, childId: null, fault });
  }
}
