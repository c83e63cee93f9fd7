import type { PassedOn, PassOn, QuestionList, QuestionState } from "@diskret/contract";
import type { OrganisationId } from "#modules/accounts";

/**
 * Questions and remarks that visitors passed on. A conversation is sealed and reaches nobody; this is the one way in which
 * words of a visitor come to the operator, and only `passOn` walks it, which takes no session and knows no conversation.
 */
export interface Questions {
  /**
   * Shows what would be stored, or, confirmed and free of personal data, stores it. A confirmed text in which something
   * personal is found is shown again instead of being stored: what is stored is exactly what was seen.
   *
   * @throws QuestionsFull, TextNotChecked; nothing is stored then.
   */
  passOn(organisationId: OrganisationId, given: PassOn, signal: AbortSignal): Promise<PassedOn>;
  /** Takes back what was just passed on; false where there is no such question. */
  takeBack(organisationId: OrganisationId, id: string): Promise<boolean>;
  /** What was passed on, alike ones together, the most asked first. */
  list(organisationId: OrganisationId): Promise<QuestionList>;
  /** Marks questions; returns how many there were. */
  mark(organisationId: OrganisationId, ids: readonly string[], state: QuestionState): Promise<number>;
  /** Deletes questions before their time; returns how many there were. */
  delete(organisationId: OrganisationId, ids: readonly string[]): Promise<number>;
}
