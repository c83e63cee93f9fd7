import type { Controller, Language, Source, Verdict } from "@diskret/contract";
import type { CareMessages } from "./care-messages.ts";
import type { ListingMessages } from "./listing-messages.ts";

/** The screens, as the navigation names them. */
export type ScreenName = "overview" | "sources" | "questions" | "listings" | "ledger" | "promises" | "controller";
export type ThemeName = "system" | "light" | "dark";
export type TextField = Exclude<keyof Controller, "dpoRequired">;

interface Words {
  readonly title: string;
  readonly detail: string;
}

/** Everything the page says. A language that lacks a sentence does not compile. */
export interface Messages {
  readonly name: string;
  readonly productFor: (assistant: string) => string;
  readonly skip: string;
  readonly menu: string;
  readonly navigation: string;
  readonly signOut: string;
  readonly language: string;
  readonly theme: string;
  readonly themes: Readonly<Record<ThemeName, string>>;
  readonly screens: Readonly<Record<ScreenName, string>>;
  readonly loading: string;
  readonly retry: string;
  readonly copy: string;
  readonly copied: string;
  readonly unreachable: Words;
  readonly unknownProblem: Words;
  readonly signIn: Readonly<Record<"working" | "title" | "ended" | "signedOut" | "why" | "how" | "next", string>>;
  readonly overview: OverviewMessages;
  readonly sources: SourceMessages;
  readonly care: CareMessages;
  readonly listings: ListingMessages;
  readonly ledger: LedgerMessages;
  readonly promises: PromiseMessages;
  readonly controller: ControllerMessages;
}

type Counted = (count: number) => string;

export interface OverviewMessages {
  readonly verdict: {
    readonly well: string;
    readonly broken: Counted;
    readonly failedSources: Counted;
    readonly heldSources: Counted;
    readonly missingFacts: Counted;
    readonly unproven: string;
    readonly noSources: string;
  };
  readonly nothingLeft: string;
  readonly left: (transfers: number, recipients: number) => string;
  readonly proven: (holds: number, when: string) => string;
  readonly tasks: string;
  readonly task: {
    readonly broken: Counted;
    readonly missingFacts: Counted;
    readonly missingFactsWhy: string;
    readonly failedSources: Counted;
    readonly heldSources: Counted;
    readonly neverProven: string;
    readonly unproven: Counted;
    readonly noSources: string;
  };
  readonly figures: string;
  readonly conversations: string;
  readonly conversationsNote: (messages: number, today: number) => string;
  readonly sources: string;
  readonly sourcesNote: Counted;
  readonly sourcesReading: Counted;
  readonly transfers: string;
  readonly transfersNote: Counted;
  readonly refusals: string;
  readonly refusalsNote: string;
  readonly promises: string;
  readonly promisesNote: Counted;
  readonly tonight: string;
  readonly tonightNothing: string;
  readonly tonightNext: (when: string) => string;
  readonly tonightTable: Readonly<Record<"what" | "due" | "stored", string>>;
  readonly tonightRuns: string;
  readonly runDeleted: Counted;
  readonly embed: string;
  readonly embedHow: string;
  readonly embedLocal: string;
  readonly embedCode: string;
  readonly papers: string;
  readonly record: string;
  readonly report: string;
  readonly forms: Readonly<Record<"html" | "md" | "json", string>>;
  readonly running: (version: string, engine: string) => string;
}

export interface SourceMessages {
  readonly intro: string;
  readonly drop: string;
  readonly or: string;
  readonly choose: string;
  readonly kinds: (limit: string) => string;
  readonly uploads: string;
  readonly cancel: string;
  readonly dismiss: string;
  readonly uploading: (percent: number) => string;
  readonly uploaded: string;
  readonly cancelled: string;
  readonly tooLarge: (limit: string) => string;
  readonly empty: string;
  readonly table: Readonly<Record<"source" | "state" | "passages" | "actions", string>>;
  readonly none: string;
  readonly states: Readonly<Record<Source["state"], string>>;
  readonly shipped: string;
  readonly languages: Readonly<Record<Language, string>>;
  readonly read: string;
  readonly remove: string;
  readonly removeNamed: (title: string) => string;
  readonly removeTitle: (title: string) => string;
  readonly removeGone: Counted;
  readonly removeStays: string;
  readonly removeFinal: string;
  readonly removeConfirm: string;
  readonly keep: string;
  readonly removed: (title: string) => string;
}

export interface LedgerMessages {
  readonly intro: string;
  readonly empty: string;
  readonly emptyWhy: string;
  readonly table: Readonly<
    Record<"at" | "recipient" | "purpose" | "categories" | "bytes" | "outcome" | "hash", string>
  >;
  readonly older: string;
  readonly shown: (shown: number, total: number) => string;
  readonly refusals: string;
  readonly refusalsNone: string;
  readonly refusalsWhy: string;
  readonly refusalsTable: Readonly<Record<"at" | "way" | "target" | "count", string>>;
}

export interface PromiseMessages {
  readonly intro: string;
  readonly run: string;
  readonly stop: string;
  readonly proving: (number: number, total: number, id: string) => string;
  readonly done: (holds: number, broken: number, unproven: number) => string;
  readonly stopped: string;
  readonly summary: (holds: number, total: number) => string;
  readonly lastRun: (when: string) => string;
  readonly neverRun: string;
  readonly verdicts: Readonly<Record<Verdict["verdict"] | "none", string>>;
  readonly proof: string;
  readonly proofOf: (id: string) => string;
  readonly noProof: string;
  readonly reason: string;
  readonly evidence: string;
  readonly keptBy: string;
  readonly kinds: string;
  /** By the register's word for the kind; an unknown word is shown as it is. */
  readonly kind: Readonly<Record<string, string>>;
  readonly download: string;
}

export interface ControllerMessages {
  readonly intro: string;
  readonly complete: string;
  readonly missing: Counted;
  readonly missingWhy: string;
  readonly optional: string;
  readonly groups: Readonly<Record<"who" | "reach" | "dpo" | "entry" | "hosting", string>>;
  readonly fields: Readonly<Record<TextField, { readonly label: string; readonly hint: string }>>;
  readonly dpoRequired: string;
  readonly emailWrong: string;
  readonly countryWrong: string;
  readonly tooLong: Counted;
  readonly save: string;
  readonly saving: string;
  readonly saved: string;
  readonly unsaved: string;
}
