import type { Clock } from "#platform/clock";
import type { Database } from "#platform/database";
import type { FileStore } from "#platform/files";
import type { Jobs } from "#platform/jobs";

/** What knowledge is made of. */
export interface KnowledgeDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly files: FileStore;
  readonly jobs: Jobs;
  /** Largest upload in bytes; 100 MiB by default. */
  readonly uploadMaxBytes?: number;
  /** Is told when a source is gone, so that whoever remembers its passages forgets them. */
  readonly onRemoved?: () => void;
}
