import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { OrganisationId } from "#modules/accounts";
import type { Knowledge, SourceId } from "#modules/knowledge";

/** What seeding needs to know. */
export interface Seeding {
  readonly knowledge: Knowledge;
  readonly organisationId: OrganisationId;
  readonly handbook: URL;
  readonly firstStart: boolean;
}

/**
 * Gives the sample assistant the product's own handbook as sources. Later starts only renew chapters that changed with
 * the software; a chapter the operator removed stays removed.
 */
export async function seedHandbook(seeding: Seeding, signal: AbortSignal): Promise<void> {
  const { knowledge, organisationId } = seeding;
  const shipped = (await knowledge.list(organisationId)).filter((source) => source.shipped);
  for (const chapter of await chaptersOf(seeding.handbook)) {
    const before = shipped.find((source) => source.fileName === chapter.fileName);
    if (!seeding.firstStart && before === undefined) continue;
    const bytes = createReadStream(chapter.path);
    const source = await knowledge.add(
      organisationId,
      { fileName: chapter.fileName, bytes, announcedBytes: null, shipped: true },
      signal,
    );
    if (before !== undefined && before.id !== source.id) await knowledge.remove(organisationId, before.id as SourceId); // comes from list()
  }
}

/** The chapters in their order, named with their language, as both languages have the same file names. */
async function chaptersOf(handbook: URL): Promise<readonly { readonly fileName: string; readonly path: string }[]> {
  const folder = fileURLToPath(handbook);
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => ({ fileName: name.replaceAll(/[\\/]/g, "-"), path: `${folder}${name}` }));
}
