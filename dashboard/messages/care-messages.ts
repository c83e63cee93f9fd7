import type { QuestionState } from "@diskret/contract";

/** What the page says about caring for sources and for questions that were passed on. */
export interface CareMessages {
  readonly list: {
    readonly search: string;
    readonly state: string;
    readonly everyState: string;
    readonly kind: string;
    readonly everyKind: string;
    readonly kinds: Readonly<Record<"file" | "page", string>>;
    readonly sort: string;
    readonly sorts: Readonly<Record<"newest" | "title" | "answers" | "size", string>>;
    readonly shown: (shown: number, total: number) => string;
    readonly more: string;
    readonly noMatch: string;
    readonly answers: string;
    readonly holds: (kinds: string) => string;
    readonly pages: (count: number) => string;
    readonly showPages: (website: string) => string;
  };
  readonly source: {
    readonly back: string;
    readonly facts: Readonly<
      Record<"state" | "size" | "passages" | "language" | "changed" | "answers" | "judged", string>
    >;
    readonly answersNote: string;
    readonly judged: (helpful: number, unhelpful: number) => string;
    readonly turnOn: string;
    readonly turnOff: string;
    readonly turnedOn: string;
    readonly turnedOff: string;
    readonly original: string;
    readonly jump: string;
    readonly page: (page: number) => string;
    readonly passages: string;
    readonly passagesNote: (from: number, to: number, total: number) => string;
    readonly noPassages: string;
    readonly earlier: string;
    readonly later: string;
    readonly characters: (count: number) => string;
  };
  readonly findings: {
    readonly heldTitle: string;
    readonly heldWhy: string;
    readonly heldChoice: string;
    readonly title: string;
    readonly why: string;
    readonly table: Readonly<Record<"kind" | "different" | "occurrences" | "place", string>>;
    readonly special: string;
    readonly waits: string;
    readonly show: string;
    readonly hide: string;
    readonly notStored: string;
    readonly next: string;
    readonly confirm: string;
  };
  readonly trial: {
    readonly title: string;
    readonly titleAll: string;
    readonly why: string;
    readonly question: string;
    readonly ask: string;
    readonly asking: string;
    readonly answer: string;
    readonly unknown: string;
    readonly found: (count: number) => string;
    readonly nothingFound: string;
    readonly score: (percent: number) => string;
    readonly cited: (number: number) => string;
    readonly reasons: string;
    readonly meets: (word: string, met: string) => string;
  };
  readonly questions: {
    readonly intro: string;
    readonly privacy: (days: number) => string;
    readonly none: string;
    readonly noneWhy: string;
    readonly noneIn: string;
    readonly states: Readonly<Record<QuestionState, string>>;
    readonly show: string;
    readonly feedback: string;
    readonly count: (count: number) => string;
    readonly day: (day: string) => string;
    readonly others: string;
    readonly tryOut: string;
    readonly tryNamed: (question: string) => string;
    readonly done: string;
    readonly doneNamed: (question: string) => string;
    readonly added: string;
    readonly addedNamed: (question: string) => string;
    readonly reopen: string;
    readonly reopenNamed: (question: string) => string;
    readonly remove: string;
    readonly removeNamed: (question: string) => string;
    readonly changed: string;
  };
}
