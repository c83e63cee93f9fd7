export { createOrphanRemoval, type OrphanRemovalDependencies } from "./orphans.ts";
export { createRetention, type Retention, type RetentionDependencies } from "./retention.ts";
export { retentionTables } from "./tables.ts";
