export { ApiProblem } from "./api-problem.ts";
export { createOperatorApi, type DocumentPath, type OperatorApi } from "./operator-api.ts";
export type { Connection } from "./send.ts";
