import type { AddressForm, Language } from "@diskret/contract";
import type { AnswerPassage, AnswerRequest, AnswerTurn } from "#modules/models";
import type { Assistant } from "./assistant.ts";

/** What goes into one answer besides the assistant itself. */
export interface Composition {
  readonly question: string;
  readonly language: Language;
  readonly addressForm: AddressForm;
  readonly humanContact: string | null;
  readonly history: readonly AnswerTurn[];
  readonly passages: readonly Omit<AnswerPassage, "number">[];
}

/** How many turns of the conversation an answerer sees: enough for a follow-up, no more than needed (GDPR 5(1)(c)). */
const historyTurns = 8;

/** Builds the request to an answerer: numbers the passages, shortens the history. */
export function compose(assistant: Assistant, composition: Composition): AnswerRequest {
  return {
    question: composition.question,
    language: composition.language,
    addressForm: composition.addressForm,
    assistantName: assistant.name,
    humanContact: composition.humanContact,
    history: composition.history.slice(-historyTurns),
    passages: composition.passages.map((passage, index) => ({ ...passage, number: index + 1 })),
  };
}
