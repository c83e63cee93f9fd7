export { findSpecialCategories } from "./find-special-categories.ts";
export type { SpecialCategory, SpecialCategoryFlag } from "./special-category.ts";
