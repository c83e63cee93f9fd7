import type { Kysely } from "kysely";
import type { OrganisationId } from "#modules/accounts";
import type { Recipient } from "#platform/egress";
import type { KnowledgeDeps } from "../dependencies.ts";
import type { KnowledgeTables } from "../tables.ts";
import type { CrawlDoor } from "./fetch-address.ts";
import type { CrawlLimits } from "./limits.ts";
import type { RobotsRules } from "./robots.ts";
import type { WebsiteDb, WebsiteRowChange } from "./store.ts";
import type { WebsiteRow } from "./tables.ts";

/** What reading websites takes besides what reading files takes. */
export interface WebsitesDeps extends KnowledgeDeps {
  readonly door: CrawlDoor;
  /** Version of the software, for the crawler's identification. */
  readonly version: string;
  /** Where the crawler's operator is found: the public address or a contact; null where neither is known. */
  readonly contact: () => Promise<string | null>;
  /** Hosts of the own network that may be read (`intranet.example`, `wiki.local:8080`), each of them named. */
  readonly privateHosts: readonly string[];
  readonly limits?: Partial<CrawlLimits>;
}

/** One step of one website's crawl. */
export interface Crawl {
  readonly deps: WebsitesDeps;
  readonly db: Kysely<KnowledgeTables>;
  readonly limits: CrawlLimits;
  readonly organisationId: OrganisationId;
  readonly website: WebsiteRow;
  readonly recipient: Recipient;
  readonly userAgent: string;
  readonly signal: AbortSignal;
}

/** A step that goes by the website's rules. */
export interface RuledCrawl extends Crawl {
  readonly robots: RobotsRules;
}

/** What a step has found out. It is written in one transaction, together with the order for the next step. */
export interface StepOutcome {
  /** Writes what became of the address. */
  readonly apply?: (trx: WebsiteDb) => Promise<void>;
  readonly website?: WebsiteRowChange;
  /** Whether a page that was read leaves the answers. */
  readonly removed?: boolean;
  /** Whether the website was asked for something: only then a pause follows. */
  readonly requested: boolean;
  /** A longer pause than the usual one, where the website asks for it. */
  readonly pauseMs?: number;
  /** Whether the request counts as a failure of the website as a whole. */
  readonly failed?: boolean;
  /** Ends the crawl, with a fault or without. */
  readonly end?: {
    readonly code: string | null;
    readonly figures?: Readonly<Record<string, number>>;
    readonly again?: "soon";
  };
}
