export { PayloadNotIds } from "./errors.ts";
export { defineJob, type IdsOnly, type JobHandler, type JobPayload } from "./job.ts";
export { createJobs, type Jobs, type JobsOptions } from "./jobs.ts";
export type { DeadLetter } from "./store.ts";
export type { JobRow, JobState } from "./tables.ts";
