import type { Language, Localised } from "@diskret/contract";
import type { Installation, StoredPiece } from "#privacy/promises";
import { findTraces, type Trace } from "./find-traces.ts";

/** What a search through everything at rest found, and where it looked. */
export interface Search {
  readonly traces: readonly Trace[];
  /** For the report, to follow `in`: `14 tables, 1056 files of the database engine, 31 other files, 2 logs`. */
  readonly looked: Localised;
}

/** One and many of each kind of piece; the German words stand in the dative. */
const kinds = {
  table: { de: ["Tabelle", "Tabellen"], en: ["table", "tables"] },
  engine: {
    de: ["Datei der Datenbank", "Dateien der Datenbank"],
    en: ["file of the database engine", "files of the database engine"],
  },
  file: { de: ["weiteren Datei", "weiteren Dateien"], en: ["other file", "other files"] },
  log: { de: ["Protokoll", "Protokollen"], en: ["log", "logs"] },
} as const satisfies Record<string, Record<Language, readonly [one: string, many: string]>>;

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
  return { traces, looked: { de: countsOf(places, "de"), en: countsOf(places, "en") } };
}

function countsOf(places: ReadonlySet<string>, language: Language): string {
  const counts = Object.entries(kinds).flatMap(([kind, words]) => {
    const count = [...places].filter((place) => place.startsWith(`${kind} `)).length;
    const [one, many] = words[language];
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  return counts.join(", ");
}
