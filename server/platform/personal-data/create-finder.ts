import { Worker } from "node:worker_threads";
import type { FinderAnswer, FinderTask } from "./finder-worker.ts";
import type { FoundInText, PersonalDataFinder } from "./personal-data.ts";

/** How long the thread waits for another question before it ends, in milliseconds. */
const idleMs = 20_000;

/** Most memory of the thread: its lists and weights take about 60 MB. */
const memoryMiB = 256;

interface Asked {
  readonly resolve: (found: FinderAnswer["found"]) => void;
  readonly reject: (cause: unknown) => void;
}

/** Makes the finder; nothing is loaded before the first question. */
export function createPersonalDataFinder(): PersonalDataFinder {
  const asked = new Map<number, Asked>();
  let newest = 0;
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;

  const fail = (died: Worker, cause: unknown): void => {
    if (worker !== died) return;
    worker = null;
    for (const { reject } of asked.values()) reject(cause);
    asked.clear();
  };
  const start = (): Worker => {
    const started = new Worker(new URL("./finder-worker.ts", import.meta.url), {
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: memoryMiB },
      stdout: true,
      stderr: true,
    });
    started.unref();
    started.on("message", ({ number, found }: FinderAnswer) => {
      asked.get(number)?.resolve(found);
      asked.delete(number);
      if (asked.size === 0) rest();
    });
    started.on("error", (cause) => fail(started, cause));
    started.on("exit", () => fail(started, new Error("The thread that finds personal data has ended.")));
    worker = started;
    return started;
  };
  const stop = async (): Promise<void> => {
    clearTimeout(idle);
    const running = worker;
    worker = null;
    await running?.terminate();
  };
  const rest = (): void => {
    clearTimeout(idle);
    idle = setTimeout(() => void stop(), idleMs);
    idle.unref();
  };
  return {
    async find(texts, signal) {
      signal.throwIfAborted();
      if (texts.length === 0) return [];
      clearTimeout(idle);
      const thread = worker ?? start();
      newest += 1;
      const task: FinderTask = { number: newest, texts };
      return await answerTo(thread, task, { asked, signal });
    },
    [Symbol.asyncDispose]: stop,
  };
}

async function answerTo(
  thread: Worker,
  task: FinderTask,
  { asked, signal }: { readonly asked: Map<number, Asked>; readonly signal: AbortSignal },
): Promise<readonly (FoundInText | null)[]> {
  const leaving = new AbortController();
  try {
    return await new Promise((resolve, reject) => {
      asked.set(task.number, { resolve, reject });
      thread.ref();
      const options = { once: true, signal: leaving.signal };
      signal.addEventListener("abort", () => reject(signal.reason), options);
      thread.postMessage(task);
    });
  } finally {
    leaving.abort();
    if (asked.size === 0) thread.unref();
  }
}
