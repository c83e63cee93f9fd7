export { type Database, type Db, type Engine, type Migration, tablesOf } from "./database.ts";
export { openDatabase } from "./open-database.ts";
