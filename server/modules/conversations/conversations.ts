import type {
  AddressForm,
  Cleared,
  ContactConfirmation,
  ContactDraft,
  ContactPreview,
  ContactRequest,
  Conversation,
  Judgement,
  Language,
  TrialResult,
} from "@diskret/contract";
import type { OrganisationId } from "#modules/accounts";
import type { Assistant } from "#modules/assistants";
import type { NumberedEvent } from "./live-conversation.ts";
import type { TriedQuestion } from "./try-question.ts";

/** Who speaks to which assistant. The session id is the visitor's key: it is used while the request is handled, never kept. */
export interface Visitor {
  readonly assistant: Assistant;
  readonly sessionId: string;
}

/** A question as it came in. */
export interface Question {
  readonly text: string;
  /** The language of the visitor's interface, where the question itself is too short to tell. */
  readonly interfaceLanguage: Language;
  readonly addressForm: AddressForm;
  /** Id of an earlier question that this one replaces. */
  readonly replaces: string | null;
}

/** First contacts with providers, from within a conversation. Errors are `ConversationNotFound` and those of listings. */
export interface ContactDesk {
  /** Shows a request as it would go out. Nothing of it is stored. */
  previewContact(visitor: Visitor, draft: ContactDraft, language: Language): Promise<ContactPreview>;
  /** Queues a request exactly as it was shown (CONT-03). */
  confirmContact(visitor: Visitor, confirmation: ContactConfirmation, language: Language): Promise<ContactRequest>;
  /** The requests that this conversation confirmed. */
  contacts(visitor: Visitor): Promise<readonly ContactRequest[]>;
}

/** Conversations between visitors and assistants, sealed. Errors are `ConversationNotFound` and `QuestionNotFound`. */
export interface Conversations extends ContactDesk {
  /** Stores the question and streams what follows until the answer has ended. Commands (`/clear` …) are handled here too. */
  ask(visitor: Visitor, question: Question, signal: AbortSignal): Promise<AsyncIterable<NumberedEvent>>;
  /** Answers the last question anew. */
  regenerate(visitor: Visitor, questionId: string, signal: AbortSignal): Promise<AsyncIterable<NumberedEvent>>;
  /** Streams everything after an event id; where that is not known any more, a snapshot comes first. An answer that a crash cut off is written anew. */
  follow(visitor: Visitor, lastEventId: string | null, signal: AbortSignal): Promise<AsyncIterable<NumberedEvent>>;
  /** Ends the answer being written; what is there is kept. */
  stop(visitor: Visitor): Promise<void>;
  show(visitor: Visitor): Promise<Conversation>;
  changeKeepDays(visitor: Visitor, keepDays: number): Promise<Conversation>;
  /** Ends the session; deletes the copy here when the operator set it so (the default). */
  end(visitor: Visitor): Promise<void>;
  /** Deletes the conversation and everything that belongs to it, and says so in the conversation's language. */
  clear(visitor: Visitor, interfaceLanguage: Language): Promise<Cleared>;
  /**
   * Takes down what the visitor thinks of an answer, as a change of the counts of the sources it cites. The judgement
   * itself is stored nowhere; memory knows it while the conversation is open, so that a second one replaces the first.
   */
  judge(visitor: Visitor, answerId: string, judgement: Judgement): Promise<void>;
  /** Answers a question of the operator without a conversation: nothing of it is stored or counted. */
  tryOut(assistant: Assistant, question: TriedQuestion, signal: AbortSignal): Promise<TrialResult>;
  /** Counts for the operator. */
  count(organisationId: OrganisationId): Promise<{ open: number; messages: number; messagesToday: number }>;
  /** Ends all streams with a word and stops all answers; unfinished ones are written anew when their visitor returns. */
  shutDown(): Promise<void>;
}
