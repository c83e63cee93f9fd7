import type { OrganisationId } from "#modules/accounts";
import type { KnowledgeTables } from "../tables.ts";
import type { Crawl, WebsitesDeps } from "./crawl.ts";
import { userAgent } from "./identification.ts";
import { crawlLimits } from "./limits.ts";
import type { WebsiteRow } from "./tables.ts";
import { createRecipientMaker } from "./website-recipients.ts";

/** What all crawls of an installation share. */
export interface CrawlContext {
  readonly deps: WebsitesDeps;
  readonly recipientOf: ReturnType<typeof createRecipientMaker>;
  /** Whether a host of the own network may be read: each is named in the settings, or for the time of a proof. */
  isPrivateHost(host: string): boolean;
  /** Lets a host be read until the returned function is called. */
  permit(host: string): () => void;
  open(organisationId: OrganisationId, website: WebsiteRow, signal: AbortSignal): Promise<Crawl>;
}

export function createCrawlContext(deps: WebsitesDeps): CrawlContext {
  const permitted = new Set(deps.privateHosts.map((host) => host.toLowerCase()));
  const isPrivateHost = (host: string): boolean => permitted.has(host.toLowerCase());
  const recipientOf = createRecipientMaker(isPrivateHost);
  return {
    deps,
    recipientOf,
    isPrivateHost,
    permit(host) {
      permitted.add(host);
      return () => void permitted.delete(host);
    },
    open: async (organisationId, website, signal) => ({
      deps,
      db: deps.database.tables<KnowledgeTables>(),
      limits: { ...crawlLimits, ...deps.limits },
      organisationId,
      website,
      recipient: recipientOf(website),
      userAgent: userAgent(deps.version, await deps.contact()),
      signal,
    }),
  };
}
