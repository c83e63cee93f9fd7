import type {
  AuditEvent,
  AuditReport,
  AuditRequest,
  Language,
  LedgerPage,
  Overview,
  PromiseState,
  RecordOfProcessing,
  Refusal,
  RetentionPreview,
  TrialResult,
} from "@diskret/contract";
import type { Accounts, OrganisationId } from "#modules/accounts";
import type { TriedQuestion } from "#modules/conversations";
import type { Knowledge, SourceCare, SourceFiles, Websites } from "#modules/knowledge";
import type { Listings } from "#modules/listings";
import type { Questions } from "#modules/questions";

/** Where a page of the ledger begins, and how long it is. */
export interface LedgerRequest {
  /** The `next` of the page before, or null for the newest entries. */
  readonly before: string | null;
  readonly limit: number;
}

/** What a running audit tells on its way. */
export type AuditProgress = Extract<AuditEvent, { event: "proving" | "verdict" }>;

/** What the operator's API takes its answers from. */
export interface OperatorDeps {
  readonly accounts: Accounts;
  readonly knowledge: Knowledge;
  readonly care: SourceCare;
  readonly files: SourceFiles;
  readonly questions: Questions;
  readonly listings: Pick<Listings, "stocks" | "contacts">;
  /** Answers a question without a conversation; null where it names a source that is not there. */
  readonly tryQuestion: (question: TriedQuestion, signal: AbortSignal) => Promise<TrialResult | null>;
  readonly websites: Websites;
  readonly uploadMaxBytes: number;
  readonly overview: (organisationId: OrganisationId) => Promise<Overview>;
  readonly ledger: (request: LedgerRequest) => Promise<LedgerPage>;
  readonly refusals: () => readonly Refusal[];
  readonly promises: () => Promise<readonly PromiseState[]>;
  readonly audit: {
    /** Runs the proofs and stores the report. `tell` is called as it goes. */
    readonly run: (
      tell: (progress: AuditProgress) => void,
      signal: AbortSignal,
      request: AuditRequest,
    ) => Promise<AuditReport>;
    readonly latest: () => Promise<AuditReport | null>;
    readonly asMarkdown: (report: AuditReport, language: Language) => string;
    /** A page that holds all it needs, to be filed. */
    readonly asPage: (report: AuditReport, language: Language) => Promise<string>;
  };
  readonly retention: () => Promise<RetentionPreview>;
  readonly recordOfProcessing: {
    readonly make: (organisationId: OrganisationId) => Promise<RecordOfProcessing>;
    readonly asMarkdown: (record: RecordOfProcessing, language: Language) => string;
    readonly asPage: (record: RecordOfProcessing, language: Language) => Promise<string>;
  };
  /** Told of what went wrong after an answer had begun. */
  readonly onFailure: (thrown: unknown) => void;
}
