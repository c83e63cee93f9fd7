import type { NewWebsite, Website, WebsiteAction, WebsiteChange, WebsitePage, WebsitePages } from "@diskret/contract";
import type { OrganisationId } from "#modules/accounts";
import type { Recipient } from "#platform/egress";
import type { Id } from "#platform/ids";
import type { JobHandler } from "#platform/jobs";

/** Id of a website. */
export type WebsiteId = Id<"website">;

/** Which of a website's addresses to list. */
export interface PagesRequest {
  readonly state: WebsitePage["state"] | null;
  /** The `next` of the page before, or null for the first. */
  readonly after: string | null;
  readonly limit: number;
}

/** The organisation's own websites as sources. */
export interface Websites {
  /** Adds a website and begins to read it. Throws `WebsiteRefused`. */
  add(organisationId: OrganisationId, website: NewWebsite): Promise<Website>;
  list(organisationId: OrganisationId): Promise<readonly Website[]>;
  get(organisationId: OrganisationId, id: WebsiteId): Promise<Website | null>;
  /** Changes settings; a changed scope holds from the next step on. Null where there is no such website. */
  change(organisationId: OrganisationId, id: WebsiteId, change: WebsiteChange): Promise<Website | null>;
  /** Begins, pauses, resumes or ends reading. Null where there is no such website. */
  act(organisationId: OrganisationId, id: WebsiteId, action: WebsiteAction): Promise<Website | null>;
  pages(organisationId: OrganisationId, id: WebsiteId, request: PagesRequest): Promise<WebsitePages | null>;
  /** Deletes a website with everything that was read of it. False where there was none. */
  remove(organisationId: OrganisationId, id: WebsiteId): Promise<boolean>;
  /** Whom the door may call for the websites that are there now. */
  recipients(): Promise<readonly Recipient[]>;
  /** Lets a host on this machine be read until the returned function is called: for proofs. */
  permit(host: string): () => void;
  readonly jobs: readonly JobHandler[];
}
