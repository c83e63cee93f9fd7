import type { OrganisationId } from "#modules/accounts";
import type { Clock } from "#platform/clock";
import type { Database } from "#platform/database";
import type { FileStore } from "#platform/files";
import type { Jobs } from "#platform/jobs";
import type { PersonalDataFinder } from "#platform/personal-data";
import type { Confirmation } from "./care/must-wait.ts";
import type { WatchedFolder } from "./files/watched-folder.ts";
import type { PageReader } from "./reading/page-reader.ts";
import type { Embedding } from "./vectors/embedding-deps.ts";

/** What knowledge is made of. */
export interface KnowledgeDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly files: FileStore;
  readonly jobs: Jobs;
  /** Looks through what was read (KNOW-06). `null`, to measure retrieval alone: every source is used unseen. */
  readonly personalData: PersonalDataFinder | null;
  /** Which sources wait for the operator's look; `sensitive` by default. */
  readonly confirmation?: Confirmation;
  /** Largest upload in bytes; 100 MiB by default. */
  readonly uploadMaxBytes?: number;
  /** By which passages are also found by meaning; without it by words alone. */
  readonly embedding?: Embedding;
  /** Is told when the question could not be embedded; it is answered by words alone then. */
  readonly onEmbeddingFailure?: (cause: unknown) => void;
  /** A folder whose files are sources, and follow it. */
  readonly watchedFolder?: WatchedFolder | null;
  /** Reads pages of websites in a thread that stays; without it each page gets a thread of its own, like a file. */
  readonly pageReader?: PageReader;
  /** Is told when a source is gone or switched off, so that whoever remembers its passages forgets them. */
  readonly onRemoved?: (organisationId: OrganisationId) => void;
}
