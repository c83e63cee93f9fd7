import { open, readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { Database } from "#platform/database";
import type { StoredPiece, StoredRow } from "#privacy/promises";

/** Where the bytes of an installation lie. */
export interface StoredPlaces {
  readonly database: Database;
  readonly dataFolder: string;
}

const rowsAtOnce = 2000;
const placeColumn = "place on disk";
const lineEnd = Buffer.from("\n");
const chunkBytes = 8 * 1024 * 1024;
/** Chunks overlap, so that nothing shorter than this hides on a seam. */
const overlapBytes = 4096;

/** Every row of every table, then every byte of every file below the data folder: the engine's own files and the logs too. */
export async function* everythingStored({ database, dataFolder }: StoredPlaces): AsyncIterable<StoredPiece> {
  for (const { table } of await database.catalogue()) {
    for await (const bytes of joined(eachRow(database, table))) yield { place: `table ${table}`, bytes };
  }
  for await (const path of filesBelow(dataFolder)) yield* fileBytes(path, placeOf(relative(dataFolder, path)));
}

/** All rows of a table. */
export async function rowsOf(database: Database, table: string): Promise<readonly StoredRow[]> {
  return await Array.fromAsync(eachRow(database, table));
}

/** Rows of a table in the order in which they lie on disk, so many at a time. Only names of the catalogue reach the statement. */
async function* eachRow(database: Database, table: string): AsyncIterable<StoredRow> {
  const known = (await database.catalogue()).some((entry) => entry.table === table);
  if (!known) return;
  const statement = `select ctid::text as "${placeColumn}", * from ${quoted(table)} where ctid > $1::tid order by ctid limit ${rowsAtOnce}`;
  for (let after = "(0,0)"; ; ) {
    const rows = await database.rawQuery(statement, [after]);
    for (const { [placeColumn]: place, ...row } of rows) {
      after = String(place);
      yield row;
    }
    if (rows.length < rowsAtOnce) return;
  }
}

function quoted(table: string): string {
  return table
    .split(".")
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join(".");
}

/** Rows one after the other in pieces of a handy size: thousands of tiny ones would take long to look through. */
async function* joined(rows: AsyncIterable<StoredRow>): AsyncIterable<Buffer> {
  let waiting: Buffer[] = [];
  let bytes = 0;
  for await (const row of rows) {
    for (const part of rowBytes(row)) {
      waiting.push(part, lineEnd);
      bytes += part.length + lineEnd.length;
    }
    if (bytes < chunkBytes) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(waiting);
}

/** A row as one text, and each of its byte columns as the bytes they are. */
function rowBytes(row: StoredRow): readonly Buffer[] {
  const values = Object.values(row);
  const texts = Object.entries(row).filter(([, value]) => !(value instanceof Uint8Array));
  return [
    Buffer.from(JSON.stringify(Object.fromEntries(texts)), "utf8"),
    ...values.filter((value) => value instanceof Uint8Array).map((value) => Buffer.from(value)),
  ];
}

async function* filesBelow(folder: string): AsyncIterable<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile()) yield path;
  }
}

/** Reads a file in overlapping chunks. A file that went away meanwhile holds nothing any more. */
async function* fileBytes(path: string, place: string): AsyncIterable<StoredPiece> {
  const file = await open(path, "r").catch(() => null);
  if (file === null) return;
  try {
    const { size } = await file.stat();
    for (let position = 0; position < size; position += chunkBytes - overlapBytes) {
      const buffer = Buffer.alloc(Math.min(chunkBytes, size - position));
      const { bytesRead } = await file.read(buffer, 0, buffer.length, position);
      yield { place, bytes: buffer.subarray(0, bytesRead) };
      if (position + bytesRead >= size) return;
    }
  } finally {
    await file.close();
  }
}

function placeOf(path: string): string {
  const [first = ""] = path.split(sep);
  if (first === "database") return `engine ${path}`;
  return first === "logs" ? `log ${path}` : `file ${path}`;
}
