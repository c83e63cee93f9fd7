import type { Generated } from "kysely";
import { defineTable, notPersonal } from "#privacy/inventory";

/** One run of retention: when, and how many rows went from which table. */
export interface RetentionRunRow {
  id: string;
  at: Date;
  finished_at: Date | null;
  deleted: Generated<Record<string, number>>;
}

export interface RetentionTables {
  retention_run: RetentionRunRow;
}

const retentionRunTable = defineTable<RetentionRunRow>()({
  name: "retention_run",
  title: { de: "Läufe der Löschung", en: "Runs of the deletion" },
  columns: {
    id: notPersonal("random, names the run"),
    at: notPersonal("when the deletion ran, says nothing about a person"),
    finished_at: notPersonal("when the deletion was through"),
    deleted: notPersonal("counts per table, no ids"),
  },
  retention: { kind: "age", column: "at", days: 365 },
});

/** The tables of this module with what they store, why and until when. */
export const retentionTables = [retentionRunTable] as const;
