import { cpSync, rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Clock } from "#platform/clock";
import { type Database, type Migration, openDatabase } from "#platform/database";
import { migrations as productMigrations } from "../migrations/index.ts";
import { databaseTemplate } from "./database-template.ts";
import { createPostgresDatabase } from "./postgres-database.ts";

export interface TestDatabaseOptions {
  /** Where times of applied migrations come from; the machine's clock by default. */
  readonly clock?: Clock;
  /** What the database is migrated with; the product's list by default. */
  readonly migrations?: readonly Migration[];
  /** How long a query waits for a free connection. */
  readonly connectTimeoutMs?: number;
}

/**
 * Opens a fresh, migrated database that nobody else uses and removes it at its disposal: embedded, or on the PostgreSQL
 * server that `TEST_DATABASE_URL` names.
 *
 * @example
 * await using database = await openTestDatabase();
 */
export async function openTestDatabase(options: TestDatabaseOptions = {}): Promise<Database> {
  const serverUrl = process.env["TEST_DATABASE_URL"];
  const opened = serverUrl ? await openOnPostgres(serverUrl, options) : await openEmbedded(options);
  await opened.database.migrate(options.migrations ?? productMigrations);
  return {
    ...opened.database,
    [Symbol.asyncDispose]: async () => {
      await opened.database[Symbol.asyncDispose]();
      await opened.remove();
    },
  };
}

interface OpenedDatabase {
  readonly database: Database;
  readonly remove: () => Promise<void>;
}

async function openOnPostgres(serverUrl: string, options: TestDatabaseOptions): Promise<OpenedDatabase> {
  const { url, drop } = await createPostgresDatabase(serverUrl);
  return { database: await openDatabase({ ...options, url }), remove: drop };
}

async function openEmbedded(options: TestDatabaseOptions): Promise<OpenedDatabase> {
  const { dataFolder, remove } = await createTestDataFolder(options.migrations);
  return { database: await openDatabase({ ...options, dataFolder }), remove };
}

/** Makes a data folder with an embedded, migrated database in it: what a test of the whole server starts on. */
export async function createTestDataFolder(
  migrations: readonly Migration[] = productMigrations,
): Promise<{ readonly dataFolder: string; readonly remove: () => Promise<void> }> {
  const template = await databaseTemplate(migrations);
  const dataFolder = await mkdtemp(join(tmpdir(), "diskret-test-"));
  cpSync(template, dataFolder, { recursive: true }); // the asynchronous ones take three times as long for a thousand files
  return { dataFolder, remove: async () => rmSync(dataFolder, { recursive: true, force: true, maxRetries: 3 }) };
}
