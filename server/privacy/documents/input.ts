import type { ControllerState, Language } from "@diskret/contract";
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
