import type { AuditReport, PromiseState, Verdict } from "@diskret/contract";
import type { Clock } from "#platform/clock";
import type { Database } from "#platform/database";
import type { Register } from "#privacy/promises";
import { AuditRunning, PromiseUnknown } from "./errors.ts";
import type { OpenInstallation } from "./installation.ts";
import { writeReport } from "./report-files.ts";
import { type AuditProgress, runAudit } from "./run-audit.ts";
import { insertReport, selectReports } from "./store.ts";
import type { AuditTables } from "./tables.ts";

/** The promises with their proofs, run on the installation itself. */
export interface Audit {
  /** Runs all proofs, or those named, stores the report and writes it to the data folder. One audit at a time. */
  run(request: AuditRequest): Promise<AuditReport>;
  /** Every promise with its last verdict. */
  states(): Promise<readonly PromiseState[]>;
  /** The newest report, or null. */
  latest(): Promise<AuditReport | null>;
}

/** What an audit is asked to prove. */
export interface AuditRequest {
  readonly signal: AbortSignal;
  /** Ids; all promises where not given. */
  readonly promises?: readonly string[];
  /** Verdicts found outside the server, by the command line with its browser. */
  readonly found?: readonly Verdict[];
  readonly tell?: (progress: AuditProgress) => void;
}

/** What the audit is built of. */
export interface AuditDependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly register: Register;
  readonly openInstallation: OpenInstallation;
  readonly dataFolder: string;
  /** Where the sources of the running software lie: references to keeping code are resolved below it. */
  readonly repositoryRoot: string;
  readonly version: string;
}

/** Verdicts are looked for in so many of the newest reports; older ones say little about today. */
const reportsLookedThrough = 50;

/** Makes the audit of an installation. */
export function createAudit(deps: AuditDependencies): Audit {
  const { database, clock, register, openInstallation, dataFolder, repositoryRoot, version } = deps;
  const db = database.tables<AuditTables>();
  let running = false;

  return {
    async run(request) {
      const promises = chosen(register, request.promises);
      if (running) throw new AuditRunning();
      running = true;
      try {
        const { signal, tell, found } = request;
        const report = await runAudit({
          promises,
          openInstallation,
          clock,
          version,
          engine: database.version,
          repositoryRoot,
          signal,
          ...(tell === undefined ? {} : { tell }),
          ...(found === undefined ? {} : { found }),
        });
        await insertReport(db, report);
        await writeReport(dataFolder, report, register);
        return report;
      } finally {
        running = false;
      }
    },
    states: async () => promiseStates(register, await selectReports(db, reportsLookedThrough)),
    latest: async () => (await selectReports(db, reportsLookedThrough))[0] ?? null,
  };
}

function chosen(register: Register, ids: readonly string[] | undefined) {
  if (ids === undefined) return register.promises;
  return ids.map((id) => {
    const promise = register.get(id);
    if (promise === undefined) throw new PromiseUnknown(register.promises.map((known) => known.id));
    return promise;
  });
}

/**
 * Joins the register with the newest verdict on each promise; one that came to a conclusion goes before a newer one that
 * could not, and carries its own date. `reports` come newest first.
 */
function promiseStates(register: Register, reports: readonly AuditReport[]): readonly PromiseState[] {
  return register.promises.map((promise) => {
    const verdicts = reports.flatMap((report) =>
      report.verdicts.flatMap((verdict) =>
        verdict.promise === promise.id ? [{ verdict, at: report.finishedAt }] : [],
      ),
    );
    const last = verdicts.find(({ verdict }) => verdict.verdict !== "unproven") ?? verdicts[0];
    return {
      id: promise.id,
      sentence: promise.sentence,
      laws: [...promise.laws],
      kinds: [...promise.kinds],
      keptBy: promise.keptBy.map(({ file, name }) => `${file}#${name}`),
      last: last?.verdict ?? null,
      lastRunAt: last?.at ?? null,
    };
  });
}
