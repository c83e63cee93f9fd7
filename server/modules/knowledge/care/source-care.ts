import type { FindingPlaces, SourcePassages } from "@diskret/contract";
import type { OrganisationId } from "#modules/accounts";
import type { SourceId } from "../knowledge.ts";
import type { Switching } from "./switch-source.ts";

/** Which stretch of a source's passages is wanted; `marked`: with the personal data in them, found anew. */
export interface PassageRequest {
  readonly id: SourceId;
  readonly from: number;
  readonly limit: number;
  readonly marked: boolean;
}

/** How an answer was judged: a change of the two counts. */
export interface Judged {
  readonly helpful: number;
  readonly unhelpful: number;
}

/** The operator's care of sources. Everything takes the organisation; another one's source is not there. */
export interface SourceCare {
  /** Switches a source on or off. False where there is none. Throws `FindingsUnseen`, `SourceNotSwitchable`. */
  switch(organisationId: OrganisationId, id: SourceId, to: Switching): Promise<boolean>;
  /** Which personal data a source holds, and where; null where there is no such source. */
  findings(organisationId: OrganisationId, id: SourceId): Promise<readonly FindingPlaces[] | null>;
  /** The passages of a source in reading order, whatever its state; null where there is no such source. */
  passages(
    organisationId: OrganisationId,
    request: PassageRequest,
    signal: AbortSignal,
  ): Promise<SourcePassages | null>;
  /** Counts an answer for each source it cites. */
  countAnswer(organisationId: OrganisationId, sourceIds: readonly SourceId[]): Promise<void>;
  /** Counts what a visitor thinks of an answer for each source it cites. */
  countJudgement(organisationId: OrganisationId, sourceIds: readonly SourceId[], judged: Judged): Promise<void>;
}
