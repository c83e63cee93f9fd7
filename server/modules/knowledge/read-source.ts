import { setImmediate as pause } from "node:timers/promises";
import type { OrganisationId } from "#modules/accounts";
import { type FileId, FileNotFound } from "#platform/files";
import { newId } from "#platform/ids";
import { finishReading } from "./care/finish-reading.ts";
import type { KnowledgeDeps } from "./dependencies.ts";
import { UnreadableFile } from "./reading/errors.ts";
import { announcedKind } from "./reading/format.ts";
import { readInWorker } from "./reading/read-in-worker.ts";
import { type ReadFile, readPassages } from "./reading/read-passages.ts";
import { deletePassages, findSource, insertPassages, updateSource } from "./store.ts";
import type { KnowledgeTables, SourceRow } from "./tables.ts";

/** Passages stored in one transaction: short enough that no question waits long for the connection. */
const batchSize = 40;

/** The share of the progress that reading takes; storing takes the rest. */
const readingShare = 0.6;

/** Longer texts are read in a thread of their own, so that no answer waits for them. */
const quickMaxBytes = 64 * 1024;

/** Progress is noted at most this often. */
const progressEveryMs = 400;

/**
 * Reads a source and stores its passages in small transactions; only the last makes them findable. Run again after a
 * crash it begins anew, so that no passage is doubled. A file that cannot be read leaves the source failed, with the
 * reason; anything else that goes wrong (the database, say) is thrown and tried again.
 */
export async function readSource(
  deps: KnowledgeDeps,
  { organisationId, sourceId }: { readonly organisationId: OrganisationId; readonly sourceId: string },
  signal: AbortSignal,
): Promise<void> {
  const db = deps.database.tables<KnowledgeTables>();
  const source = await findSource(db, organisationId, { id: sourceId });
  if (source === null || source.state !== "reading") return;
  try {
    const file = await readFile(deps, { organisationId, source }, signal);
    await storePassages(deps, { organisationId, source, file }, signal);
  } catch (cause) {
    if (!(cause instanceof UnreadableFile)) throw cause;
    await updateSource(db, organisationId, source.id, {
      state: "failed",
      error_code: cause.code,
      error_figures: { ...cause.figures },
    });
  }
}

async function readFile(
  deps: KnowledgeDeps,
  { organisationId, source }: { readonly organisationId: OrganisationId; readonly source: SourceRow },
  signal: AbortSignal,
): Promise<ReadFile> {
  const note = createProgressNote(deps, organisationId, source.id);
  const bytes = await originalBytes(deps, source);
  const task = { fileName: source.file_name, bytes };
  const onProgress = (progress: number): void => note(progress * readingShare);
  const file = isQuick(source) ? await readHere(task, onProgress) : await readInWorker(task, { onProgress }, signal);
  await note.settled();
  return file;
}

/** Whether a file is read in less time than a thread takes to start: plain text of moderate length. */
function isQuick(source: SourceRow): boolean {
  const { format } = announcedKind(source.file_name);
  return (format === "markdown" || format === "text") && source.bytes <= quickMaxBytes;
}

async function readHere(
  task: { readonly fileName: string; readonly bytes: Uint8Array },
  onProgress: (progress: number) => void,
): Promise<ReadFile> {
  try {
    return await readPassages(task.fileName, task.bytes, { onProgress });
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
  reading: { readonly organisationId: OrganisationId; readonly source: SourceRow; readonly file: ReadFile },
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
      if (!(await updateSource(trx, organisationId, source.id, { progress }))) return false;
      await insertPassages(trx, organisationId, { sourceId: source.id, firstOrdinal: at, passages });
      return true;
    });
    if (!there) return;
    await pause();
  }
  await deps.database.transaction<KnowledgeTables, void>(async (trx) => {
    const change = { progress: 1, passages: file.passages.length, title: file.title, language: file.language };
    if (await updateSource(trx, organisationId, source.id, change)) await finishReading(deps, trx, source);
  });
  deps.jobs.wake();
}

interface ProgressNote {
  (progress: number): void;
  /** Resolves when the last note is written. */
  settled(): Promise<void>;
}

/** Writes progress now and then, one write at a time; a lost note is no loss. */
function createProgressNote(deps: KnowledgeDeps, organisationId: OrganisationId, sourceId: string): ProgressNote {
  const db = deps.database.tables<KnowledgeTables>();
  let last = performance.now();
  let writing: Promise<unknown> = Promise.resolve();
  const note = (progress: number): void => {
    if (performance.now() - last < progressEveryMs) return;
    last = performance.now();
    writing = writing.then(() => updateSource(db, organisationId, sourceId, { progress })).catch(() => undefined);
  };
  return Object.assign(note, {
    settled: async () => {
      await writing;
    },
  });
}
