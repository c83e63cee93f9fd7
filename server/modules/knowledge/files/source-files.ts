import type { SourceFile, WatchedFolderState } from "@diskret/contract";
import type { OrganisationId } from "#modules/accounts";
import type { SourceId } from "../knowledge.ts";

/** Files on their way to sources, as the operator steers and sees them. */
export interface SourceFiles {
  /** Stops a reading after what it has read; what was recognised is kept. False where none runs. */
  pause(organisationId: OrganisationId, id: SourceId): Promise<boolean>;
  /** Goes on with a paused reading. False where it is not paused. */
  resume(organisationId: OrganisationId, id: SourceId): Promise<boolean>;
  /** The files that lie in a ZIP or mail, with what became of each; null where there is no such source. */
  list(organisationId: OrganisationId, id: SourceId): Promise<readonly SourceFile[] | null>;
  /** The watched folder with its files. */
  watched(organisationId: OrganisationId): Promise<WatchedFolderState>;
}
