import { parentPort, workerData } from "node:worker_threads";
import { type StockFaultCode, UnreadableStock } from "./errors.ts";
import { type ReadStock, readStock, type StockTask } from "./read-stock.ts";

/** What the worker says. */
export type StockMessage =
  | { readonly kind: "stock"; readonly stock: ReadStock }
  | { readonly kind: "unreadable"; readonly code: StockFaultCode; readonly figures: Readonly<Record<string, number>> };

function work(task: StockTask): StockMessage {
  try {
    return { kind: "stock", stock: readStock(task) };
  } catch (cause) {
    if (cause instanceof UnreadableStock) return { kind: "unreadable", code: cause.code, figures: cause.figures };
    return { kind: "unreadable", code: "listings-broken", figures: {} };
  }
}

if (parentPort !== null) parentPort.postMessage(work(workerData as StockTask)); // set by read-in-worker.ts, the only one that starts this file
