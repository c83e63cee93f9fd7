import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { UnreadableFile } from "./errors.ts";
import { readerMemoryMiB } from "./limits.ts";
import type { PageReaderMessage, PageTask } from "./page-reader-worker.ts";
import type { ReadFile } from "./read-passages.ts";

/** Reads the pages of a website one after the other. */
export interface PageReader {
  /** Throws `UnreadableFile`, and the signal's reason when it is aborted. */
  read(task: PageTask, signal: AbortSignal): Promise<ReadFile>;
}

/** A thread that nobody gave a page for so long is ended; its memory is given back. */
const idleMs = 20_000;
/** Pages after which a thread is replaced, so that nothing gathers in it. */
const pagesMax = 500;

interface WarmThread {
  readonly worker: Worker;
  /** Resolves when the thread has loaded what it reads with. */
  readonly started: Promise<unknown>;
  pages: number;
  idle: NodeJS.Timeout | null;
}

/**
 * Makes a reader whose thread stays for the next page: starting one takes longer than reading a page. A page that crashes
 * or stalls the thread (for longer than `pageTimeoutMs`) ends it; the next page gets another.
 */
export function createPageReader(pageTimeoutMs: number): PageReader {
  let kept: WarmThread | null = null;
  const take = (): WarmThread => {
    const thread = kept ?? startThread();
    kept = null;
    if (thread.idle !== null) clearTimeout(thread.idle);
    thread.pages++;
    thread.worker.ref();
    return thread;
  };
  const giveBack = (thread: WarmThread): void => {
    if (kept !== null || thread.pages >= pagesMax) return void thread.worker.terminate();
    thread.worker.unref();
    thread.idle = setTimeout(() => {
      if (kept === thread) kept = null;
      void thread.worker.terminate();
    }, idleMs).unref();
    kept = thread;
  };
  return {
    async read(task, signal) {
      const thread = take();
      const message = await answerOf(thread, task, { signal, pageTimeoutMs }).catch(async () => {
        await thread.worker.terminate();
        signal.throwIfAborted();
        throw new UnreadableFile("file-reading-crashed");
      });
      giveBack(thread);
      if (message.kind === "read") return message.file;
      throw message.kind === "unreadable"
        ? new UnreadableFile(message.code, message.figures)
        : new UnreadableFile("file-broken");
    },
  };
}

function startThread(): WarmThread {
  const worker = new Worker(new URL("./page-reader-worker.ts", import.meta.url), {
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: readerMemoryMiB },
    stdout: true,
    stderr: true,
  });
  const started = once(worker, "message");
  // Whoever waits for it hears of a failure; after the first page nobody waits any more.
  started.catch(() => undefined);
  return { worker, started, pages: 0, idle: null };
}

/** Rejects when the thread ends or crashes, when the time is over or the signal fires. */
async function answerOf(
  { worker, started }: WarmThread,
  task: PageTask,
  { signal, pageTimeoutMs }: { readonly signal: AbortSignal; readonly pageTimeoutMs: number },
): Promise<PageReaderMessage> {
  const done = new AbortController();
  const ended = once(worker, "exit", { signal: AbortSignal.any([signal, done.signal]) }).then(() => {
    throw new UnreadableFile("file-reading-crashed");
  });
  ended.catch(() => undefined);
  try {
    await Promise.race([started, ended]);
    const either = AbortSignal.any([signal, done.signal, AbortSignal.timeout(pageTimeoutMs)]);
    const answered = once(worker, "message", { signal: either });
    answered.catch(() => undefined);
    worker.postMessage(task);
    const [message] = (await Promise.race([answered, ended])) as [PageReaderMessage]; // our own thread's words
    return message;
  } finally {
    done.abort();
  }
}
