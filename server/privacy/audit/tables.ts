import { defineTable, notPersonal } from "#privacy/inventory";

/** One audit with its report. */
export interface AuditRunRow {
  id: string;
  started_at: Date;
  finished_at: Date;
  /** An `AuditReport` as the version that wrote it made it; who reads it parses it. */
  report: unknown;
}

export interface AuditTables {
  audit_run: AuditRunRow;
}

const auditRunTable = defineTable<AuditRunRow>()({
  name: "audit_run",
  title: { de: "Prüfungen der Versprechen", en: "Audits of the promises" },
  columns: {
    id: notPersonal("random, names the audit"),
    started_at: notPersonal("when the audit began"),
    finished_at: notPersonal("when the audit was through"),
    report: notPersonal("verdicts and evidence; evidence names places and counts, never a person"),
  },
  retention: { kind: "age", column: "started_at", days: 1096 },
});

/** The tables of this module with what they store, why and until when. */
export const auditTables = [auditRunTable] as const;
