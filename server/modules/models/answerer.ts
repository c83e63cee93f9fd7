import type { Language } from "@diskret/contract";

/** A passage as an answerer sees it. `number` is what a citation `[number]` in the answer refers to. */
export interface AnswerPassage {
  readonly number: number;
  readonly title: string;
  readonly headings: readonly string[];
  readonly text: string;
  readonly language: Language | null;
  /** How well retrieval says it fits, 0 to 1, comparable between questions. */
  readonly score: number;
  /** Tells sources with one title apart. */
  readonly sourceId?: string;
  /** When the source was added, where that is known. */
  readonly addedAt?: Date;
}

/** One turn of the conversation so far. */
export interface AnswerTurn {
  readonly role: "visitor" | "assistant";
  readonly text: string;
}

/** Everything an answerer gets to see. */
export interface AnswerRequest {
  readonly question: string;
  readonly language: Language;
  readonly addressForm: "sie" | "du";
  readonly assistantName: string;
  /** How to reach a person, when the operator offers one. */
  readonly humanContact: string | null;
  readonly history: readonly AnswerTurn[];
  readonly passages: readonly AnswerPassage[];
}

/** What an answerer yields: pieces of text as they come, then one end. Text marks citations as `[1]`. */
export type AnswerPart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "end"; readonly outcome: "complete" | "unknown"; readonly cited: readonly number[] };

/** Whatever writes answers: the built-in extractive answerer, later any model behind the door. */
export interface Answerer {
  readonly id: string;
  answer(request: AnswerRequest, signal: AbortSignal): AsyncIterable<AnswerPart>;
  /** Forgets what it remembers of passages, as a source was removed (KNOW-03). */
  forget?(): void;
}
