import type { Refusal } from "@diskret/contract";
import type { Clock } from "#platform/clock";

/** One piece of data at rest: a row of a table, or a file below the data folder. */
export interface StoredPiece {
  /** `table conversation`, `file blobs/ab/cd…`, `log 2026-03-01` */
  readonly place: string;
  readonly bytes: Buffer;
}

/** A row of any table as the catalogue shows it. */
export type StoredRow = Readonly<Record<string, unknown>>;

/**
 * The running installation as a proof sees it: the front door, everything at rest, and the clockwork. A proof works on
 * probe data of its own and leaves nothing behind.
 */
export interface Installation {
  readonly assistant: string;
  readonly clock: Clock;
  /** The public address when the server listens; proofs with a browser need it. */
  readonly baseUrl: string | null;
  /** The HTTP front door, in process. `clientAddress` is the IP address the server believes the request came from. */
  request(path: string, init?: RequestInit & { clientAddress?: string }): Promise<Response>;
  /** A token of an operator's session, valid for this audit only. */
  operatorToken(): Promise<string>;
  /** Every table of the database with its columns, from the catalogue, libraries' tables included. */
  catalogue(): Promise<readonly { table: string; columns: readonly string[] }[]>;
  rows(table: string): Promise<readonly StoredRow[]>;
  /** Runs a parameterised statement on the database, to plant or age a probe row. */
  statement(sql: string, parameters: readonly unknown[]): Promise<readonly StoredRow[]>;
  /** Every byte at rest: all rows of all tables, all files below the data folder but the engine's own, all logs. */
  everythingStored(): AsyncIterable<StoredPiece>;
  /** Runs retention now, as the nightly job does. Returns deleted rows per table. */
  runRetention(): Promise<Readonly<Record<string, number>>>;
  /** The folder of the installation's data, and the server's secret: what an attacker with the disk would hold. */
  readonly dataFolder: string;
  readonly serverSecret: () => Buffer;
  /** Attempts refused by the door since the start. */
  refusals(): readonly Refusal[];
  /** A real browser on this machine; throws `Unprovable` where there is none. */
  browser(): Promise<import("playwright-core").Browser>;
}
