export { createRetention, type Retention, type RetentionDependencies } from "./retention.ts";
export { retentionRunTable } from "./tables.ts";
