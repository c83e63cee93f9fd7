import type { Id } from "#platform/ids";

/** Id of an organisation that runs assistants on this installation. */
export type OrganisationId = Id<"organisation">;
