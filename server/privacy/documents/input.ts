import type { ControllerState, Language, Localised } from "@diskret/contract";
import type { Recipient } from "#platform/egress";
import type { Inventory } from "#privacy/inventory";

/** What a document is written from: the running configuration, and nothing else. */
export interface DocumentInput {
  readonly inventory: Inventory;
  readonly recipients: readonly Recipient[];
  /** The controller's facts and which of them the law still misses. */
  readonly controller: ControllerState;
  readonly language: Language;
  /** Version of the software. */
  readonly version: string;
  readonly generatedAt: Date;
}

/** A measure of security (GDPR Art. 32), with what its last proof said. */
export interface Measure {
  readonly promise: string;
  readonly sentence: Localised;
  /** When it was last proven (ISO 8601), or null: then the document says that it has not been. */
  readonly provenAt: string | null;
}
