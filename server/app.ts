import type { Accounts, OrganisationId } from "#modules/accounts";
import type { Conversations } from "#modules/conversations";
import type { Knowledge, Websites } from "#modules/knowledge";
import type { Database } from "#platform/database";
import type { Router } from "#platform/http";
import type { Jobs } from "#platform/jobs";
import type { Log } from "#platform/log";
import type { Audit } from "#privacy/audit";
import { createOrphanRemoval } from "#privacy/retention";
import { openDoor } from "./composition/open-door.ts";
import { openHttp } from "./composition/open-http.ts";
import { openModules } from "./composition/open-modules.ts";
import { openPlatform } from "./composition/open-platform.ts";
import { openPrivacy } from "./composition/open-privacy.ts";
import type { AppOptions } from "./composition/options.ts";

export type { AppOptions } from "./composition/options.ts";

/** An open installation. It answers requests through `http` whether or not it listens. */
export interface App extends AsyncDisposable {
  readonly http: Router;
  readonly accounts: Accounts;
  readonly audit: Audit;
  readonly conversations: Conversations;
  readonly database: Database;
  /** Whether this is the installation's first start. */
  readonly firstStart: boolean;
  readonly handbook: URL;
  readonly jobs: Jobs;
  readonly knowledge: Knowledge;
  readonly log: Log;
  readonly organisationId: OrganisationId;
  readonly version: string;
  readonly websites: Websites;
  /** Tells proofs and pages where the server listens. */
  listensAt(url: string): void;
  /** Ends open streams with a word and hands jobs back; `http` answers on until the server is closed. */
  windDown(): Promise<void>;
}

/**
 * Opens an installation: database, keys, files, jobs, modules, promises, routes. The only place that knows all of them.
 * Rejects with an error that says what is wrong and how to mend it; what was opened before is closed then.
 */
export async function openApp(options: AppOptions): Promise<App> {
  await using scope = new AsyncDisposableStack();
  const platform = await openPlatform(options, scope);
  const exit = openDoor(platform);
  const modules = await openModules(options, platform, exit);
  const privacy = openPrivacy(platform, modules, exit);
  const http = await openHttp(platform, modules, privacy);
  privacy.answersThrough(http);
  platform.jobs.register([
    ...modules.knowledge.jobs,
    ...modules.websites.jobs,
    ...modules.listings.jobs,
    privacy.retention.job,
    createOrphanRemoval({ ...platform, ...privacy }),
  ]);
  const closing = scope.move();
  return {
    http,
    accounts: modules.accounts,
    audit: privacy.audit,
    conversations: modules.conversations,
    database: platform.database,
    firstStart: modules.firstStart,
    handbook: modules.handbook,
    jobs: platform.jobs,
    knowledge: modules.knowledge,
    log: platform.log,
    organisationId: modules.organisationId,
    version: platform.version,
    websites: modules.websites,
    listensAt: privacy.listensAt,
    windDown: async () => {
      await modules.conversations.shutDown();
      await platform.jobs.stop();
    },
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}
