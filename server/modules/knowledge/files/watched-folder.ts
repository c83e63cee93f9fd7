import type { OrganisationId } from "#modules/accounts";

/** The folder that an organisation's sources follow. */
export interface WatchedFolder {
  readonly folder: string;
  readonly organisationId: OrganisationId;
}
