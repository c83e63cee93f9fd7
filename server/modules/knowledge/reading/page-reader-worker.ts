import { parentPort } from "node:worker_threads";
import { type UnreadableCode, UnreadableFile } from "./errors.ts";
import { type ReadFile, readPassages } from "./read-passages.ts";

/** A page to read. */
export interface PageTask {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Checksums of the blocks that stand on most pages of the website. */
  readonly repeated: readonly string[];
}

/** What the thread says of a task. */
export type PageReaderMessage =
  | { readonly kind: "started" }
  | { readonly kind: "read"; readonly file: ReadFile }
  | { readonly kind: "unreadable"; readonly code: UnreadableCode; readonly figures: Readonly<Record<string, number>> };

async function read({ fileName, bytes, repeated }: PageTask): Promise<Exclude<PageReaderMessage, { kind: "started" }>> {
  try {
    return {
      kind: "read",
      file: await readPassages(fileName, bytes, { repeated }),
    };
  } catch (cause) {
    if (cause instanceof UnreadableFile) return { kind: "unreadable", code: cause.code, figures: cause.figures };
    return { kind: "unreadable", code: "file-broken", figures: {} };
  }
}

if (parentPort !== null) {
  const port = parentPort;
  port.postMessage({ kind: "started" } satisfies PageReaderMessage);
  port.on("message", (task: PageTask) => void read(task).then((message) => port.postMessage(message)));
}
