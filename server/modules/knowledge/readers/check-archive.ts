import { openArchive } from "./archive.ts";

/**
 * Refuses a ZIP that unpacks to more than a document ever does. Sizes in its directory may lie, so every entry is
 * unpacked with a bound, one after the other. Returns the names of the entries.
 */
export function checkArchive(bytes: Uint8Array): readonly string[] {
  const archive = openArchive(bytes);
  for (const name of archive.names) archive.read(name);
  return archive.names;
}
