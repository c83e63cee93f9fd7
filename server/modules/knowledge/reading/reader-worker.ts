import { parentPort, workerData } from "node:worker_threads";
import type { PageCount, RecognisedLines } from "./block.ts";
import { type UnreadableCode, UnreadableFile } from "./errors.ts";
import { type ReadPassage, readPassages } from "./read-passages.ts";

/** What the worker is started with. */
export interface ReaderTask {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Pages that an earlier reading has recognised. */
  readonly recognised: ReadonlyMap<number, RecognisedLines>;
}

/** A part of the file that could not be read. */
export interface UnreadMessage {
  readonly name: string;
  readonly code: UnreadableCode;
  readonly figures: Readonly<Record<string, number>>;
}

/** What the worker says. Passages come in batches, so that no single message is large. */
export type ReaderMessage =
  | { readonly kind: "progress"; readonly progress: number; readonly pages: PageCount | null }
  | { readonly kind: "recognised"; readonly page: number; readonly lines: RecognisedLines }
  | { readonly kind: "passages"; readonly passages: readonly ReadPassage[] }
  | {
      readonly kind: "end";
      readonly title: string;
      readonly language: "de" | "en";
      readonly unread: readonly UnreadMessage[];
    }
  | { readonly kind: "unreadable"; readonly code: UnreadableCode; readonly figures: Readonly<Record<string, number>> };

const batchSize = 50;

async function work(task: ReaderTask, say: (message: ReaderMessage) => void): Promise<void> {
  try {
    const file = await readPassages(task.fileName, task.bytes, {
      onProgress: (progress, pages) => say({ kind: "progress", progress, pages: pages ?? null }),
      recognised: { kept: task.recognised, keep: (page, lines) => say({ kind: "recognised", page, lines }) },
    });
    for (let at = 0; at < file.passages.length; at += batchSize) {
      say({ kind: "passages", passages: file.passages.slice(at, at + batchSize) });
    }
    const unread = file.unread.map(({ name, fault: { code, figures } }) => ({ name, code, figures }));
    say({ kind: "end", title: file.title, language: file.language, unread });
  } catch (cause) {
    if (cause instanceof UnreadableFile) say({ kind: "unreadable", code: cause.code, figures: cause.figures });
    else say({ kind: "unreadable", code: "file-broken", figures: {} });
  }
}

if (parentPort !== null) {
  const port = parentPort;
  await work(workerData as ReaderTask, (message) => port.postMessage(message)); // set by start-reader.ts, the only one that starts this file
}
