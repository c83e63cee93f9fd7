export { Disproved, expectHolds, Unprovable } from "./errors.ts";
export type { Installation, ProbeRequest, StoredPiece, StoredRow } from "./installation.ts";
export { joinSentences } from "./join-sentences.ts";
export { unresolvedKeepers } from "./keeping-code.ts";
export type { Breaking, Evidence, KeepingCode, PromiseDefinition, ProofKind } from "./promise.ts";
export { createRegister, type Register } from "./register.ts";
