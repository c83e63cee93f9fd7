import type { Language, Localised } from "@diskret/contract";
import type { OrganisationId } from "#modules/accounts";
import type { Id } from "#platform/ids";

/** Id of an assistant. */
export type AssistantId = Id<"assistant">;

/** An assistant as its operator set it up. */
export interface Assistant {
  readonly id: AssistantId;
  readonly organisationId: OrganisationId;
  readonly slug: string;
  readonly name: string;
  readonly greeting: Localised;
  readonly suggestions: Readonly<Record<Language, readonly string[]>>;
}
