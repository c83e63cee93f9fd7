import { Worker } from "node:worker_threads";
import { UnreadableFile } from "./errors.ts";
import { readerMemoryMiB } from "./limits.ts";
import type { ReadFile, ReadPassage } from "./read-passages.ts";
import type { ReaderMessage, ReaderTask } from "./reader-worker.ts";

/** Longest a file may take to read, in milliseconds; a file made to stall a reader ends here. */
const readingTimeoutMs = 10 * 60_000;

/**
 * Reads a file in a thread of its own that ends with it: a file that crashes, stalls or eats memory takes nothing down,
 * and the memory is given back. Throws `UnreadableFile`, and the signal's reason when it is aborted.
 */
export async function readInWorker(
  task: ReaderTask,
  onProgress: (progress: number) => void,
  signal: AbortSignal,
): Promise<ReadFile> {
  signal.throwIfAborted();
  const worker = new Worker(new URL("./reader-worker.ts", import.meta.url), {
    workerData: task,
    transferList: transferable(task.bytes),
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: readerMemoryMiB },
    stdout: true,
    stderr: true,
  });
  const timeout = AbortSignal.timeout(readingTimeoutMs);
  try {
    return await result(worker, onProgress, AbortSignal.any([signal, timeout]));
  } catch (cause) {
    if (timeout.aborted) throw new UnreadableFile("file-reading-crashed");
    throw cause;
  } finally {
    await worker.terminate();
  }
}

/** The file's bytes move to the worker instead of being copied, where they own their memory. */
function transferable(bytes: Uint8Array): ArrayBuffer[] {
  const { buffer } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength ? [buffer] : [];
}

function result(worker: Worker, onProgress: (progress: number) => void, signal: AbortSignal): Promise<ReadFile> {
  const passages: ReadPassage[] = [];
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    worker.on("message", (message: ReaderMessage) => {
      if (message.kind === "progress") onProgress(message.progress);
      else if (message.kind === "passages") passages.push(...message.passages);
      else if (message.kind === "end") resolve({ title: message.title, language: message.language, passages });
      else reject(new UnreadableFile(message.code, message.figures));
    });
    worker.on("error", () => reject(new UnreadableFile("file-reading-crashed")));
    worker.on("exit", () => reject(new UnreadableFile("file-reading-crashed")));
  });
}
