import { Worker } from "node:worker_threads";
import type { PageCount, RecognisedLines } from "./block.ts";
import { UnreadableFile } from "./errors.ts";
import { readerMemoryMiB } from "./limits.ts";
import type { ReadFile, ReadPassage } from "./read-passages.ts";
import type { ReaderMessage, ReaderTask } from "./reader-worker.ts";

/**
 * Longest a reader may be silent, in milliseconds; a file made to stall a reader ends here. A reader speaks after every
 * page, and recognising a page takes seconds, so that a long scan has the time it needs.
 */
const silenceMs = 5 * 60_000;

/** Who is told while a file is read. */
export interface ReadingListener {
  readonly onProgress?: (progress: number, pages: PageCount | null) => void;
  readonly onRecognised?: (page: number, lines: RecognisedLines) => void;
}

/**
 * Reads a file in a thread of its own that ends with it: a file that crashes, stalls or eats memory takes nothing down,
 * and the memory is given back. Throws `UnreadableFile`, and the signal's reason when it is aborted.
 */
export async function readInWorker(
  task: Omit<ReaderTask, "recognised"> & Partial<Pick<ReaderTask, "recognised">>,
  listener: ReadingListener,
  signal: AbortSignal,
): Promise<ReadFile> {
  signal.throwIfAborted();
  const worker = new Worker(new URL("./reader-worker.ts", import.meta.url), {
    workerData: { recognised: new Map(), ...task } satisfies ReaderTask,
    transferList: transferable(task.bytes),
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: readerMemoryMiB },
    stdout: true,
    stderr: true,
  });
  try {
    return await result(worker, listener, signal);
  } finally {
    await worker.terminate();
  }
}

/** The file's bytes move to the worker instead of being copied, where they own their memory. */
function transferable(bytes: Uint8Array): ArrayBuffer[] {
  const { buffer } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength ? [buffer] : [];
}

function result(worker: Worker, listener: ReadingListener, signal: AbortSignal): Promise<ReadFile> {
  const passages: ReadPassage[] = [];
  return new Promise((resolve, reject) => {
    const crashed = () => reject(new UnreadableFile("file-reading-crashed"));
    const silence = setTimeout(crashed, silenceMs).unref();
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    worker.on("message", (message: ReaderMessage) => {
      silence.refresh();
      if (message.kind === "passages") passages.push(...message.passages);
      else if (message.kind === "end") resolve(fileOf(message, passages));
      else hear(message, listener, reject);
    });
    worker.on("error", crashed);
    worker.on("exit", () => {
      clearTimeout(silence);
      crashed();
    });
  });
}

function hear(
  message: Exclude<ReaderMessage, { kind: "passages" | "end" }>,
  listener: ReadingListener,
  reject: (reason: UnreadableFile) => void,
): void {
  if (message.kind === "progress") listener.onProgress?.(message.progress, message.pages);
  else if (message.kind === "recognised") listener.onRecognised?.(message.page, message.lines);
  else reject(new UnreadableFile(message.code, message.figures));
}

function fileOf(end: Extract<ReaderMessage, { kind: "end" }>, passages: readonly ReadPassage[]): ReadFile {
  const unread = end.unread.map(({ name, code, figures }) => ({ name, fault: new UnreadableFile(code, figures) }));
  return { title: end.title, language: end.language, passages, unread };
}
