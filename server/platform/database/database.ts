import type { Kysely, Transaction } from "kysely";

export type Engine = "pglite" | "postgresql";

/** The database as a store function takes it: a connection or a transaction, seeing one module's tables only. */
export type Db<Tables> = Kysely<Tables> | Transaction<Tables>;

/** One step of the schema. `up` is plain SQL that runs on both engines, in one transaction. Migrations only add. */
export interface Migration {
  /** `0001-organisations`: sorts in the order in which it runs. */
  readonly id: string;
  readonly up: string;
}

/** An open database. */
export interface Database extends AsyncDisposable {
  readonly engine: Engine;
  /** e.g. `PostgreSQL 18.6 (embedded)` */
  readonly version: string;
  /** The same connection, typed with a module's own tables. */
  tables<Tables>(): Kysely<Tables>;
  /** Runs `work` in a transaction; it commits when the promise resolves. `tablesOf` retypes it for another module. */
  transaction<Tables, Result>(work: (trx: Transaction<Tables>) => Promise<Result>): Promise<Result>;
  /** Applies what is missing, in order; returns the ids applied. Fails when an applied migration was changed. */
  migrate(migrations: readonly Migration[]): Promise<readonly string[]>;
}

/** The same connection or transaction, typed with another module's tables: how one transaction spans two modules. */
export function tablesOf<Tables>(db: Db<never> | Db<unknown>): Db<Tables> {
  return db as Db<Tables>; // a Kysely value carries its tables only in its type
}
