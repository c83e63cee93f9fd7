import type {
  AuditEvent,
  Controller,
  ControllerState,
  LedgerPage,
  OperatorSession,
  Overview,
  PromiseState,
  Refusal,
  Source,
  SourceList,
} from "@diskret/contract";
import { unknownProblem } from "./api-problem.ts";
import { readEvents } from "./read-events.ts";
import { type Call, type Connection, send } from "./send.ts";
import { type Upload, uploadSource } from "./upload.ts";

/** The operator's API as the page uses it. Every call throws `ApiProblem`. */
export interface OperatorApi {
  signIn(linkToken: string): Promise<OperatorSession>;
  signOut(): Promise<void>;
  overview(signal: AbortSignal): Promise<Overview>;
  sources(signal: AbortSignal): Promise<SourceList>;
  upload(upload: Upload): Promise<Source>;
  removeSource(id: string): Promise<void>;
  ledger(before: string | null, signal: AbortSignal): Promise<LedgerPage>;
  refusals(signal: AbortSignal): Promise<readonly Refusal[]>;
  promises(signal: AbortSignal): Promise<readonly PromiseState[]>;
  runAudit(signal: AbortSignal): AsyncGenerator<AuditEvent>;
  controller(signal: AbortSignal): Promise<ControllerState>;
  saveController(controller: Controller): Promise<ControllerState>;
  /** A document for the operator's own files. */
  document(path: DocumentPath): Promise<Blob>;
}

export type DocumentPath =
  | "/record-of-processing"
  | "/record-of-processing?format=html"
  | "/record-of-processing?format=markdown"
  | "/audits/latest"
  | "/audits/latest.html"
  | "/audits/latest.md";

/** Makes the API over a connection. */
export function createOperatorApi(connection: Connection): OperatorApi {
  const json = async <Answer>(path: string, call?: Call): Promise<Answer> => {
    const response = await send(connection, path, call);
    return (await response.json()) as Answer; // our own server, by the contract both share
  };
  return {
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
