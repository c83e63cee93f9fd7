export { defineProcessing, type LegalBasis, type Period, type PersonKind, type Processing } from "./processing.ts";
export {
  type Category,
  type ColumnDeclaration,
  defineTable,
  notPersonal,
  type PersonalColumn,
  personal,
  type TableDeclaration,
  type TableRetention,
} from "./table.ts";
