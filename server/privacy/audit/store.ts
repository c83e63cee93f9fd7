import { type AuditReport, auditReportSchema } from "@diskret/contract";
import type { Db } from "#platform/database";
import type { AuditTables } from "./tables.ts";

export async function insertReport(db: Db<AuditTables>, report: AuditReport): Promise<void> {
  await db
    .insertInto("audit_run")
    .values({
      id: report.id,
      started_at: new Date(report.startedAt),
      finished_at: new Date(report.finishedAt),
      report: JSON.stringify(report) as never, // a jsonb column takes its text; Kysely knows only what comes out
    })
    .execute();
}

/** The newest reports, newest first. One that does not follow the contract is left out: no screen could show it. */
export async function selectReports(db: Db<AuditTables>, limit: number): Promise<readonly AuditReport[]> {
  const rows = await db
    .selectFrom("audit_run")
    .select("report")
    .orderBy("started_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.flatMap(({ report }) => auditReportSchema.safeParse(report).data ?? []);
}
