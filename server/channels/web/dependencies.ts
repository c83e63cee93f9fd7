import type { AddressForm, AssistantFacts } from "@diskret/contract";
import type { Assistant, Assistants } from "#modules/assistants";
import type { Conversations } from "#modules/conversations";
import type { Knowledge } from "#modules/knowledge";
import type { Questions } from "#modules/questions";
import type { Clock } from "#platform/clock";

/** What the web channel speaks to. */
export interface WebChannelDependencies {
  readonly assistants: Assistants;
  readonly conversations: Conversations;
  readonly knowledge: Knowledge;
  readonly questions: Pick<Questions, "passOn" | "takeBack">;
  readonly clock: Clock;
  readonly addressForm: AddressForm;
  readonly messagesPerMinute: number;
  /** What a visitor may know of an assistant before the first message (AI-01). */
  readonly facts: (assistant: Assistant) => Promise<AssistantFacts>;
  readonly onFailure: (thrown: unknown) => void;
}
