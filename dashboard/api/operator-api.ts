import type {
  AuditEvent,
  Controller,
  ControllerState,
  FindingPlaces,
  LedgerPage,
  OperatorSession,
  Overview,
  PromiseState,
  QuestionList,
  QuestionState,
  Refusal,
  Source,
  SourceList,
  SourcePassages,
  SourceSwitch,
  Trial,
  TrialResult,
} from "@diskret/contract";
import { unknownProblem } from "./api-problem.ts";
import { createListingCalls, type ListingCalls } from "./listing-calls.ts";
import { readEvents } from "./read-events.ts";
import { type Call, type Connection, send } from "./send.ts";
import { type Upload, uploadSource } from "./upload.ts";

/** The operator's API as the page uses it. Every call throws `ApiProblem`. */
export interface OperatorApi extends ListingCalls {
  signIn(linkToken: string): Promise<OperatorSession>;
  signOut(): Promise<void>;
  overview(signal: AbortSignal): Promise<Overview>;
  sources(signal: AbortSignal): Promise<SourceList>;
  upload(upload: Upload): Promise<Source>;
  removeSource(id: string): Promise<void>;
  source(id: string, signal: AbortSignal): Promise<Source>;
  switchSource(id: string, to: SourceSwitch): Promise<Source>;
  findings(id: string, signal: AbortSignal): Promise<readonly FindingPlaces[]>;
  passages(id: string, stretch: Stretch, signal: AbortSignal): Promise<SourcePassages>;
  original(id: string): Promise<Blob>;
  tryQuestion(trial: Trial): Promise<TrialResult>;
  questions(signal: AbortSignal): Promise<QuestionList>;
  markQuestions(ids: readonly string[], state: QuestionState): Promise<void>;
  deleteQuestions(ids: readonly string[]): Promise<void>;
  ledger(before: string | null, signal: AbortSignal): Promise<LedgerPage>;
  refusals(signal: AbortSignal): Promise<readonly Refusal[]>;
  promises(signal: AbortSignal): Promise<readonly PromiseState[]>;
  runAudit(signal: AbortSignal): AsyncGenerator<AuditEvent>;
  controller(signal: AbortSignal): Promise<ControllerState>;
  saveController(controller: Controller): Promise<ControllerState>;
  /** A document for the operator's own files. */
  document(path: DocumentPath): Promise<Blob>;
}

/** Which passages of a source are wanted, and whether personal data in them is to be marked. */
export interface Stretch {
  readonly from: number;
  readonly limit: number;
  readonly marked: boolean;
}

export type DocumentPath =
  | "/record-of-processing"
  | "/record-of-processing?format=html"
  | "/record-of-processing?format=markdown"
  | "/audits/latest"
  | "/contacts"
  | "/audits/latest.html"
  | "/audits/latest.md";

/** Makes the API over a connection. */
export function createOperatorApi(connection: Connection): OperatorApi {
  const json = async <Answer>(path: string, call?: Call): Promise<Answer> => {
    const response = await send(connection, path, call);
    return (await response.json()) as Answer; // our own server, by the contract both share
  };
  return {
    ...createListingCalls(connection),
    signIn: (token) => json("/sessions", { method: "POST", json: { token } }),
    signOut: async () => {
      await send(connection, "/sessions", { method: "DELETE" });
    },
    overview: (signal) => json("/overview", { signal }),
    sources: (signal) => json("/sources", { signal }),
    upload: (upload) => uploadSource(connection, upload),
    removeSource: async (id) => {
      await send(connection, `/sources/${encodeURIComponent(id)}`, { method: "DELETE" });
    },
    source: (id, signal) => json(`/sources/${encodeURIComponent(id)}`, { signal }),
    switchSource: (id, to) => json(`/sources/${encodeURIComponent(id)}/use`, { method: "PUT", json: to }),
    findings: (id, signal) => json(`/sources/${encodeURIComponent(id)}/findings`, { signal }),
    passages: (id, { from, limit, marked }, signal) =>
      json(`/sources/${encodeURIComponent(id)}/passages?from=${from}&limit=${limit}&marked=${marked}`, { signal }),
    original: async (id) => (await send(connection, `/sources/${encodeURIComponent(id)}/original`)).blob(),
    tryQuestion: (trial) => json("/trials", { method: "POST", json: trial }),
    questions: (signal) => json("/questions", { signal }),
    markQuestions: async (ids, state) => {
      await send(connection, "/questions", { method: "PATCH", json: { ids, state } });
    },
    deleteQuestions: async (ids) => {
      await send(connection, "/questions/delete", { method: "POST", json: { ids } });
    },
    ledger: (before, signal) =>
      json(`/ledger${before === null ? "" : `?before=${encodeURIComponent(before)}`}`, { signal }),
    refusals: (signal) => json("/refusals", { signal }),
    promises: (signal) => json("/promises", { signal }),
    runAudit: (signal) => runAudit(connection, signal),
    controller: (signal) => json("/controller", { signal }),
    saveController: (controller) => json("/controller", { method: "PUT", json: controller }),
    document: async (path) => (await send(connection, path)).blob(),
  };
}

async function* runAudit(connection: Connection, signal: AbortSignal): AsyncGenerator<AuditEvent> {
  const response = await send(connection, "/audits", { method: "POST", signal });
  if (response.body === null) throw unknownProblem(response.status);
  for await (const { event, data } of readEvents(response.body)) {
    yield { event, data: JSON.parse(data) } as AuditEvent; // our own server, by the contract both share
  }
}
