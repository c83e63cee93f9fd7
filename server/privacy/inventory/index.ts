export {
  type Catalogue,
  type CatalogueDifference,
  type CatalogueReference,
  type CatalogueTable,
  compareWithCatalogue,
} from "./catalogue.ts";
export { type Activity, createInventory, type Inventory, keyOf, type PersonalField } from "./inventory.ts";
export { platformTables } from "./platform-tables.ts";
export { defineProcessing, type LegalBasis, type Period, type PersonKind, type Processing } from "./processing.ts";
export { readCatalogue } from "./store.ts";
export {
  type Category,
  type ColumnDeclaration,
  defineTable,
  type ImpersonalColumn,
  notPersonal,
  type PersonalColumn,
  personal,
  type TableDeclaration,
  type TableRetention,
} from "./table.ts";
export { basisWords, categoryWords, periodWords, personWords } from "./words.ts";
