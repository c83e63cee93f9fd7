import { Worker } from "node:worker_threads";
import { UnreadableStock } from "./errors.ts";
import { readerMemoryMiB, readingTimeoutMs } from "./limits.ts";
import type { ReadStock, StockTask } from "./read-stock.ts";
import type { StockMessage } from "./stock-reader-worker.ts";

/**
 * Reads a stock in a thread of its own that ends with it: one made to stall or to eat memory takes nothing down. Throws
 * `UnreadableStock`, and the signal's reason when it is aborted.
 */
export async function readStockInWorker(task: StockTask, signal: AbortSignal): Promise<ReadStock> {
  signal.throwIfAborted();
  const worker = new Worker(new URL("./stock-reader-worker.ts", import.meta.url), {
    workerData: task,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: readerMemoryMiB },
    stdout: true,
    stderr: true,
  });
  const timeout = AbortSignal.timeout(readingTimeoutMs);
  try {
    return await answer(worker, AbortSignal.any([signal, timeout]));
  } catch (cause) {
    if (timeout.aborted) throw new UnreadableStock("listings-reading-crashed");
    throw cause;
  } finally {
    await worker.terminate();
  }
}

function answer(worker: Worker, signal: AbortSignal): Promise<ReadStock> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    worker.on("message", (message: StockMessage) => {
      if (message.kind === "stock") resolve(message.stock);
      else reject(new UnreadableStock(message.code, message.figures));
    });
    worker.on("error", () => reject(new UnreadableStock("listings-reading-crashed")));
    worker.on("exit", () => reject(new UnreadableStock("listings-reading-crashed")));
  });
}
