import type { KnowledgeDeps } from "../dependencies.ts";
import type { KnowledgeTables, SourceRow } from "../tables.ts";
import { findPageOfSource, repeatedBlocks, updatePage } from "./store.ts";

/** Pages that must be read before it shows what stands on most of them. */
export const pagesToCompare = 4;

/**
 * The texts (as checksums) that stand on most pages of the website whose page a source is; null for a file and a document. Nothing is
 * taken from the start page: what stands everywhere, an address in the footer say, stays findable there.
 */
export async function repeatedTextOf(deps: KnowledgeDeps, source: SourceRow): Promise<readonly string[] | null> {
  if (source.website_id === null || source.media_type !== "text/html") return null;
  const db = deps.database.tables<KnowledgeTables>();
  const page = await findPageOfSource(db, source.id);
  if (page === null || page.depth === 0) return [];
  return [...(await repeatedBlocks(db, source.website_id, pagesToCompare))];
}

/** Notes which texts the page has, and how many of them were taken away as repeated. */
export async function noteBlocks(
  deps: KnowledgeDeps,
  source: SourceRow,
  { blockHashes, repeated }: { readonly blockHashes: readonly string[]; readonly repeated: readonly string[] },
): Promise<void> {
  const db = deps.database.tables<KnowledgeTables>();
  const page = await findPageOfSource(db, source.id);
  if (page === null) return;
  const known = new Set(repeated);
  const stripped = blockHashes.filter((hash) => known.has(hash)).length;
  await updatePage(db, page.id, { block_hashes: [...blockHashes], stripped });
}
