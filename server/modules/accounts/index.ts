export type { OrganisationId } from "./organisation.ts";
