export type { JobHandler, JobPayload } from "./job.ts";
