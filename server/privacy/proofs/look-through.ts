import type { Installation, StoredPiece } from "#privacy/promises";
import { findTraces, type Trace } from "./find-traces.ts";

/** What a search through everything at rest found, and where it looked. */
export interface Search {
  readonly traces: readonly Trace[];
  /** For the report: `14 tables, 1056 files of the database engine, 31 other files, 2 logs`. */
  readonly looked: string;
}

const kinds = [
  ["table", "tables"],
  ["engine", "files of the database engine"],
  ["file", "other files"],
  ["log", "logs"],
] as const;

/** Looks for texts or keys in everything that the installation holds at rest. */
export async function lookThrough(installation: Installation, wanted: readonly (string | Buffer)[]): Promise<Search> {
  const places = new Set<string>();
  async function* noted(pieces: AsyncIterable<StoredPiece>): AsyncIterable<StoredPiece> {
    for await (const piece of pieces) {
      places.add(piece.place);
      yield piece;
    }
  }
  const traces = await findTraces(noted(installation.everythingStored()), wanted);
  const counts = kinds.map(([kind, words]) => {
    const count = [...places].filter((place) => place.startsWith(`${kind} `)).length;
    return `${count} ${words}`;
  });
  return { traces, looked: counts.filter((words) => !words.startsWith("0 ")).join(", ") };
}
