export type { AuditProgress, LedgerRequest, OperatorDeps } from "./deps.ts";
export { createOperatorRoutes } from "./operator-routes.ts";
export { type OperatorEnv, requireOperator } from "./require-operator.ts";
