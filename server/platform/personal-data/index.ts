export { createPersonalDataFinder } from "./create-finder.ts";
export { isSpecialCategory, nameOfKind, uncheckedKind } from "./kind-names.ts";
export { maskPersonalData } from "./mask.ts";
export type { FoundInText, PersonalDataFinder, PersonalSpan } from "./personal-data.ts";
