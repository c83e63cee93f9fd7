export { type PostgresServer, startPostgres } from "./postgres.ts";
export { createTestDataFolder, openTestDatabase, type TestDatabaseOptions } from "./test-database.ts";
