export type { AuditProgress, LedgerRequest, OperatorDeps } from "./deps.ts";
export { createOperatorRoutes } from "./operator-routes.ts";
