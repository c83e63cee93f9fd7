export {
  createPseudonymiser,
  type FoundSpan,
  type Inspection,
  type Pseudonymiser,
  type Replacement,
  type ReplaceOptions,
  type SpecialFlag,
} from "./create-pseudonymiser.ts";
export type { Explanation } from "./decision/decide.ts";
export {
  InvalidMapping,
  InvalidSettings,
  InvalidTenantKind,
  PseudonymisationFailed,
  PseudonymiserError,
} from "./errors.ts";
export type { Evidence } from "./finding.ts";
export { type BuiltInKind, isBuiltInKind, type Kind, kinds, type Level } from "./kinds.ts";
export { createMapping, type Mapping, readMapping } from "./mapping/index.ts";
export type { Pseudonymised } from "./pseudonymised.ts";
export type { TenantKindDefinition } from "./recognisers/tenant-kinds.ts";
export type { RestoredText, RestoreOptions, RestoreStream } from "./restore/index.ts";
export type { DeniedTerm, PseudonymiserSettings } from "./settings.ts";
export type { SpecialCategory } from "./special-categories/index.ts";
