import { parentPort, workerData } from "node:worker_threads";
import { type UnreadableCode, UnreadableFile } from "./errors.ts";
import { type ReadPassage, readPassages } from "./read-passages.ts";

/** What the worker is started with. */
export interface ReaderTask {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** What the worker says. Passages come in batches, so that no single message is large. */
export type ReaderMessage =
  | { readonly kind: "progress"; readonly progress: number }
  | { readonly kind: "passages"; readonly passages: readonly ReadPassage[] }
  | { readonly kind: "end"; readonly title: string; readonly language: "de" | "en" }
  | { readonly kind: "unreadable"; readonly code: UnreadableCode; readonly figures: Readonly<Record<string, number>> };

const batchSize = 50;

async function work(task: ReaderTask, say: (message: ReaderMessage) => void): Promise<void> {
  try {
    const file = await readPassages(task.fileName, task.bytes, (progress) => say({ kind: "progress", progress }));
    for (let at = 0; at < file.passages.length; at += batchSize) {
      say({ kind: "passages", passages: file.passages.slice(at, at + batchSize) });
    }
    say({ kind: "end", title: file.title, language: file.language });
  } catch (cause) {
    if (cause instanceof UnreadableFile) say({ kind: "unreadable", code: cause.code, figures: cause.figures });
    else say({ kind: "unreadable", code: "file-broken", figures: {} });
  }
}

if (parentPort !== null) {
  const port = parentPort;
  await work(workerData as ReaderTask, (message) => port.postMessage(message)); // set by start-reader.ts, the only one that starts this file
}
