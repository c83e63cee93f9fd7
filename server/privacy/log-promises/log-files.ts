import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Installation, StoredPiece } from "#privacy/promises";

/** The folder of the installation's logs. */
export function logFolder(installation: Installation): string {
  return path.join(installation.dataFolder, "logs");
}

/** Every file of the logs as it lies on disk, held entries included. */
export async function* logPieces(folder: string): AsyncGenerator<StoredPiece> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const place = path.join(entry.parentPath, entry.name);
    yield { place: `log ${path.relative(folder, place)}`, bytes: await readFile(place) };
  }
}

/** All lines of all logs. */
export async function logLines(folder: string): Promise<readonly string[]> {
  const pieces = await Array.fromAsync(logPieces(folder));
  return pieces
    .filter(({ place }) => place.endsWith(".jsonl"))
    .flatMap(({ bytes }) => bytes.toString("utf8").split("\n"))
    .filter((line) => line !== "");
}
