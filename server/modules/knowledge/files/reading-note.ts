import type { OrganisationId } from "#modules/accounts";
import type { KnowledgeDeps } from "../dependencies.ts";
import { ReadingPaused } from "../reading/errors.ts";
import type { ReadingListener } from "../reading/read-in-worker.ts";
import type { KnowledgeTables } from "../tables.ts";
import { keepPage, noteReading } from "./store.ts";

/** Progress is noted at most this often. */
const progressEveryMs = 400;

/** Writes down what a reader says. */
export interface ReadingNote extends Required<ReadingListener> {
  /** Resolves when the last note is written. */
  settled(): Promise<void>;
}

/**
 * Makes the note of a reading: progress now and then, every recognised page at once, one write at a time. A note that
 * cannot be written is no loss. `gone` is aborted where the source was paused or removed meanwhile, by whatever process.
 */
export function createReadingNote(
  deps: KnowledgeDeps,
  source: { readonly organisationId: OrganisationId; readonly sourceId: string; readonly readingShare: number },
  gone: AbortController,
): ReadingNote {
  const db = deps.database.tables<KnowledgeTables>();
  const { organisationId, sourceId, readingShare } = source;
  let last = performance.now();
  let writing: Promise<unknown> = Promise.resolve();
  const write = (step: () => Promise<void>): void => {
    writing = writing.then(step).catch(() => undefined);
  };
  return {
    onProgress(progress, pages) {
      if (performance.now() - last < progressEveryMs) return;
      last = performance.now();
      const counts = pages === null ? {} : { pages_read: pages.read, pages_total: pages.total };
      write(async () => {
        const change = { progress: progress * readingShare, ...counts };
        if (!(await noteReading(db, organisationId, sourceId, change))) gone.abort(new ReadingPaused());
      });
    },
    onRecognised: (page, lines) => write(() => keepPage(db, organisationId, { sourceId, page, lines })),
    async settled() {
      await writing;
    },
  };
}
