import type { Kysely, Transaction } from "kysely";
import type { Clock } from "#platform/clock";

/** The two engines that the same SQL runs on. */
export type Engine = "pglite" | "postgresql";

/** The database as a store function takes it: a connection or a transaction, seeing one module's tables only. */
export type Db<Tables> = Kysely<Tables> | Transaction<Tables>;

/** One step of the schema. `up` is plain SQL that runs on both engines, in one transaction. Migrations only add. */
export interface Migration {
  /** `0001-organisations`: sorts in the order in which it runs. */
  readonly id: string;
  readonly up: string;
}

/** A connection or transaction of whatever tables, to be retyped by `tablesOf`. */
export type AnyDb = Pick<Kysely<never>, "isTransaction">;

/** A table as the engine's own catalogue shows it. */
export interface CatalogueTable {
  /** The bare name in the schema `public`, `schema.table` elsewhere. */
  readonly table: string;
  readonly columns: readonly CatalogueColumn[];
}

/** A column with its type as the engine writes it, e.g. `timestamp with time zone`. */
export interface CatalogueColumn {
  readonly name: string;
  readonly type: string;
}

/** An open database. */
export interface Database extends AsyncDisposable {
  readonly engine: Engine;
  /** e.g. `PostgreSQL 18.6 (embedded)` */
  readonly version: string;
  /** Resolves with the reason when the engine has died; it stays pending otherwise. The process should then stop. */
  readonly failed: Promise<Error>;
  /** The same connection, typed with a module's own tables. */
  tables<Tables>(): Kysely<Tables>;
  /** Runs `work` in a transaction; it commits when the promise resolves. `tablesOf` retypes it for another module. */
  transaction<Tables, Result>(work: (trx: Transaction<Tables>) => Promise<Result>): Promise<Result>;
  /** Applies what is missing, in order; returns the ids applied. Fails when an applied migration was changed. */
  migrate(migrations: readonly Migration[]): Promise<readonly string[]>;
  /**
   * Claims the database for one serving process; false when another one serves it. The embedded engine belongs to its
   * process anyway; on PostgreSQL a lock is held until the database is closed.
   */
  claim(): Promise<boolean>;
  /** Every table but the engine's own, sorted by name: what audits compare the inventory with. */
  catalogue(): Promise<readonly CatalogueTable[]>;
  /** Runs one parameterised statement that no store knows, for audits. Product code goes through `tables`. */
  rawQuery(sql: string, parameters?: readonly unknown[]): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

/** What opens a database. Exactly one of `dataFolder` (embedded) and `url` (PostgreSQL) decides the engine. */
export type DatabaseOptions = ({ readonly dataFolder: string } | { readonly url: string }) & {
  /** Where the time of an applied migration comes from; the machine's clock by default. */
  readonly clock?: Clock;
  /** Is told what takes seconds: creating the database at the first start. */
  readonly onProgress?: (message: string) => void;
  /** How long a query waits for a free connection before it fails; 30 s by default. */
  readonly connectTimeoutMs?: number;
  /** Connections to PostgreSQL, 10 by default. The embedded engine always has one. */
  readonly connections?: number;
};

/** The same connection or transaction, typed with another module's tables: how one transaction spans two modules. */
export function tablesOf<Tables>(db: AnyDb): Db<Tables> {
  return db as Db<Tables>; // a Kysely value carries its tables only in its type
}
