export { Disproved, expectHolds, Unprovable } from "./errors.ts";
export type { Installation, StoredPiece, StoredRow } from "./installation.ts";
export type { Evidence, KeepingCode, PromiseDefinition, ProofKind } from "./promise.ts";
