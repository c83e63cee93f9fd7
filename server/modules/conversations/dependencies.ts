import type { AddressForm, Language } from "@diskret/contract";
import type { Knowledge, SourceCare } from "#modules/knowledge";
import type { Listings } from "#modules/listings";
import type { Answerer } from "#modules/models";
import type { Clock } from "#platform/clock";
import type { Keyring } from "#platform/crypto";
import type { Database } from "#platform/database";

/** What the operator set for all conversations. */
export interface ConversationSettings {
  /** Days after the last message; also the most a visitor can choose. */
  readonly keepDays: number;
  /** Whether ending a conversation deletes the copy here too (CHAT-03). */
  readonly endDeletes: boolean;
  /** Words per second of a shown answer; 0 is as fast as it comes. */
  readonly wordsPerSecond: number;
  readonly addressForm: AddressForm;
  readonly defaultLanguage: Language;
}

/** What conversations are made of. */
export interface ConversationDependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly keyring: Keyring;
  readonly knowledge: Knowledge;
  readonly listings: Listings;
  /** Counts an answer for each source it cites. */
  readonly countAnswer: SourceCare["countAnswer"];
  /** Counts what a visitor thinks of an answer for each source it cites. */
  readonly countJudgement: SourceCare["countJudgement"];
  readonly answerer: Answerer;
  readonly settings: ConversationSettings;
  /** How to reach a person, as the operator states it now. */
  readonly humanContact: () => Promise<string | null>;
  readonly onFailure: (cause: unknown) => void;
}
