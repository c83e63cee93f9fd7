import type { Migration } from "#platform/database";
import { migration as organisations } from "./0001-organisations.ts";
import { migration as assistants } from "./0002-assistants.ts";
import { migration as knowledge } from "./0003-knowledge.ts";
import { migration as conversations } from "./0004-conversations.ts";
import { migration as jobs } from "./0005-jobs.ts";
import { migration as ledger } from "./0007-ledger.ts";
import { migration as audits } from "./0008-audits.ts";
import { migration as hostingProvider } from "./0009-hosting-provider.ts";
import { migration as files } from "./0011-files.ts";
import { migration as websites } from "./0012-websites.ts";
import { migration as listings } from "./0013-listings.ts";
import { migration as careOfSources } from "./0014-care-of-sources.ts";
import { migration as vectors } from "./0015-vectors.ts";

/** The one ordered list. Migrations only add; an applied one is never changed. */
export const migrations: readonly Migration[] = [
  organisations,
  assistants,
  knowledge,
  conversations,
  jobs,
  ledger,
  audits,
  hostingProvider,
  files,
  websites,
  listings,
  careOfSources,
  vectors,
];
