import type { Refusal } from "@diskret/contract";
import type { Clock } from "#platform/clock";
import type { InstalledDoor, Recipient } from "#platform/egress";
import type { Catalogue, Inventory } from "#privacy/inventory";

/** One piece of data at rest: a row of a table, or a file below the data folder. */
export interface StoredPiece {
  /** `table conversation`, `file blobs/ab/cd…`, `log diskret-2026-03-01.log`, `engine pg_wal/…` */
  readonly place: string;
  readonly bytes: Buffer;
}

/** A row of any table as the database returns it. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** What a request in process may say besides what `fetch` takes. */
export interface ProbeRequest extends RequestInit {
  /** The IP address the server believes the request came from. */
  readonly clientAddress?: string;
}

/**
 * The running installation as a proof sees it: the front door, everything at rest, and the clockwork. A proof works on
 * probe data of its own and leaves nothing behind.
 */
export interface Installation {
  /** Slug of the assistant the probes talk to. */
  readonly assistant: string;
  readonly clock: Clock;
  /** The address when the server listens; proofs with a browser need it. */
  readonly baseUrl: string | null;
  /** The address the operator announced (`PUBLIC_URL`), or null on a machine that serves itself only. */
  readonly publicUrl: string | null;
  /** What the software says it stores. */
  readonly inventory: Inventory;
  /** To whom the software says data may go, as it is declared now. */
  recipients(): Promise<readonly Recipient[]>;
  /** The way out, with the list of what went through it. */
  readonly door: InstalledDoor;
  /** Lets the crawler read a website on this machine, under a host that the proof has opened, until the function is called. */
  permitWebsite(host: string): () => void;
  /** The HTTP front door, in process. */
  request(path: string, init?: ProbeRequest): Promise<Response>;
  /** A token of an operator's session, valid for this audit only. */
  operatorToken(): Promise<string>;
  /** Every table of the database with its columns, from the database's own catalogue, libraries' tables included. */
  catalogue(): Promise<Catalogue>;
  rows(table: string): Promise<readonly StoredRow[]>;
  /** Runs a parameterised statement on the database, to plant or age a probe row. */
  statement(sql: string, parameters: readonly unknown[]): Promise<readonly StoredRow[]>;
  /** Every byte at rest: all rows of all tables, all files below the data folder, the engine's own included, all logs. */
  everythingStored(): AsyncIterable<StoredPiece>;
  /** Runs retention now, as the hourly job does. Returns deleted rows per table. */
  runRetention(): Promise<Readonly<Record<string, number>>>;
  /** How often the deletion runs by itself. */
  readonly retentionEveryMs: number;
  /** The folder of the installation's data, and the server's secrets: what an attacker with the disk would hold. */
  readonly dataFolder: string;
  readonly serverSecrets: () => readonly Buffer[];
  /** Attempts refused by the door since the start. */
  refusals(): readonly Refusal[];
  /** A real browser on this machine; throws `Unprovable` where there is none. The audit closes it. */
  browser(): Promise<import("playwright-core").Browser>;
  /** Registers what removes a probe. Runs after the proof in reverse order, also when the proof throws. */
  afterwards(cleanUp: () => Promise<void>): void;
}
