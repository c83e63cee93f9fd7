import type { Clock } from "#platform/clock";
import type { Keyring } from "#platform/crypto";
import type { Database } from "#platform/database";
import type { FileStore } from "#platform/files";
import type { Jobs } from "#platform/jobs";
import type { FetchFeed } from "./stocks/fetch-feed.ts";

/** What listings are made of. */
export interface ListingDependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly files: FileStore;
  readonly jobs: Jobs;
  readonly keyring: Pick<Keyring, "wrap" | "unwrap" | "derive">;
  /** Fetches through the door. */
  readonly fetchFeed: FetchFeed;
}
