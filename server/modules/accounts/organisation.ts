import type { Id } from "#platform/ids";

export type OrganisationId = Id<"organisation">;
