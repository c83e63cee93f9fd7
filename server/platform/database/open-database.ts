import { CompiledQuery, Kysely, PostgresDialect, type Transaction } from "kysely";
import { Pool, type PoolClient, type PoolConfig } from "pg";
import { systemClock } from "#platform/clock";
import { createClaims } from "./claims.ts";
import { columnTypes } from "./column-types.ts";
import type { Database, DatabaseOptions, Engine } from "./database.ts";
import { type EmbeddedEngine, openEmbeddedEngine } from "./embedded/embedded-engine.ts";
import { DatabaseUnavailable } from "./errors.ts";
import { createPreparing } from "./preparing-client.ts";
import { readCatalogue } from "./read-catalogue.ts";
import { runMigrations } from "./run-migrations.ts";

const defaultConnectTimeoutMs = 30_000;

/**
 * Opens the database: embedded in `dataFolder` (created at the first start), or PostgreSQL at `url`.
 *
 * @throws {DatabaseUnavailable} when the engine cannot be reached or started.
 * @throws {FolderInUse} when another running process holds the data folder.
 * @example
 * await using database = await openDatabase({ dataFolder: "data", onProgress: console.error });
 * await database.migrate(migrations);
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  if ("url" in options) return openPostgres(options.url, options);
  const engine = await openEmbeddedEngine(options);
  const session = { user: "postgres", database: "postgres", stream: () => engine.connect() };
  const pool = createPool({ max: 1, idleTimeoutMillis: 0, ...session }, options);
  return describeDatabase({ engine: "pglite", pool, options, embedded: engine });
}

async function openPostgres(url: string, options: DatabaseOptions): Promise<Database> {
  const pool = createPool({ connectionString: url, max: options.connections ?? 10 }, options);
  return describeDatabase({ engine: "postgresql", pool, options, embedded: null });
}

function createPool(config: PoolConfig, options: DatabaseOptions): Pool {
  const pool = new Pool({
    ...config,
    types: columnTypes,
    connectionTimeoutMillis: options.connectTimeoutMs ?? defaultConnectTimeoutMs,
  });
  // A lost connection fails its own query and is replaced at the next; without listeners the process would end.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

interface OpenedEngine {
  readonly engine: Engine;
  readonly pool: Pool;
  readonly options: DatabaseOptions;
  readonly embedded: EmbeddedEngine | null;
}

async function describeDatabase({ engine, pool, options, embedded }: OpenedEngine): Promise<Database> {
  const claims = createClaims(pool);
  const dispose = async () => {
    claims.release();
    await pool.end();
    await embedded?.[Symbol.asyncDispose]();
  };
  const number = await readVersion(pool).catch(async (error) => {
    await dispose();
    throw error;
  });
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: explainingPool(pool, engine) }) });
  const tables = <Tables>() => kysely as Kysely<Tables>; // a Kysely value carries its tables only in its type
  return {
    engine,
    version: `PostgreSQL ${number}${embedded ? " (embedded)" : ""}`,
    failed: embedded?.failed ?? new Promise<Error>(() => undefined),
    tables,
    transaction: <Tables, Result>(work: (trx: Transaction<Tables>) => Promise<Result>) =>
      tables<Tables>().transaction().execute(work),
    migrate: (migrations) => runMigrations(pool, migrations, options.clock ?? systemClock),
    claim: async () => embedded !== null || (await claims.take()),
    catalogue: () => readCatalogue(pool),
    rawQuery: async (sql, parameters = []) => {
      const { rows } = await kysely.executeQuery<Record<string, unknown>>(CompiledQuery.raw(sql, [...parameters]));
      return rows;
    },
    [Symbol.asyncDispose]: dispose,
  };
}

async function readVersion(pool: Pool): Promise<string> {
  try {
    const { rows } = await pool.query<{ server_version: string }>("show server_version");
    return (rows[0]?.server_version ?? "").split(" ")[0] ?? "";
  } catch (error) {
    throw new DatabaseUnavailable(
      "Opening the database failed: no answer to the first query. With PostgreSQL, check that DATABASE_URL names " +
        "a running server, an existing database and a role that may log in; the cause below has the server's words.",
      { cause: error },
    );
  }
}

const waitedTooLong = "timeout exceeded when trying to connect";

/** The pool as Kysely sees it, with the engine's terse time-out put into words. */
function explainingPool(pool: Pool, engine: Engine): Pick<Pool, "connect" | "end" | "options"> {
  const prepare = engine === "pglite" ? createPreparing() : (client: PoolClient) => client;
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: (async () => {
      try {
        return prepare(await pool.connect());
      } catch (error) {
        if (!(error instanceof Error) || error.message !== waitedTooLong) throw error;
        throw new DatabaseUnavailable(
          `Waiting for a database connection took longer than ${pool.options.connectionTimeoutMillis} ms; ` +
            `${engine === "pglite" ? "the only connection is" : `all ${pool.options.max} connections are`} busy. ` +
            "Either a query inside a transaction does not use that transaction (hand it down), or a query runs too long.",
          { cause: error },
        );
      }
    }) as Pool["connect"], // Kysely uses the promise form only
  };
}
