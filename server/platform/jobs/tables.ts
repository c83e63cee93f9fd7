import type { ColumnType, Generated } from "kysely";
import type { JobPayload } from "./job.ts";

/** `running` says that a process holds a lease, `dead` that every attempt failed. */
export type JobState = "waiting" | "running" | "done" | "dead";

/** A row of the table `job`. */
export interface JobRow {
  id: string;
  name: string;
  payload: ColumnType<JobPayload, string, never>;
  recurring: boolean;
  state: JobState;
  run_at: Date;
  attempts: Generated<number>;
  /** The run that holds the lease: a run that lost it can no longer change the row. */
  locked_by: string | null;
  locked_until: Date | null;
  /** A code, never a message. */
  error_code: string | null;
  created_at: Date;
  finished_at: Date | null;
}

export interface JobTables {
  job: JobRow;
}
