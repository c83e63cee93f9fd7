export { createBatcher } from "./batcher.ts";
export {
  type AnyDb,
  type CatalogueColumn,
  type CatalogueTable,
  type Database,
  type DatabaseOptions,
  type Db,
  type Engine,
  type Migration,
  tablesOf,
} from "./database.ts";
export { openDatabase } from "./open-database.ts";
export { type ServerPlace, serverPlace } from "./server-place.ts";
