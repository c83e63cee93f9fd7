import { createHash } from "node:crypto";
import type { Block } from "./block.ts";

/** The blocks of a page to be read, and the checksums of all its blocks, each once. */
export interface PartedBlocks {
  readonly blocks: readonly Block[];
  readonly blockHashes?: readonly string[];
}

/**
 * Takes the blocks away that stand on most pages of a website (its boilerplate). A page that has nothing else keeps them.
 * Without `repeated`, for what is no page, nothing is taken away.
 */
export function partRepeated(blocks: readonly Block[], repeated?: readonly string[]): PartedBlocks {
  if (repeated === undefined) return { blocks };
  const known = new Set(repeated);
  const hashed = blocks.map((block) => ({ block, hash: hashOf(block) }));
  const own = hashed.filter(({ hash }) => !known.has(hash));
  const hasText = own.some(({ block }) => block.kind !== "heading");
  return {
    blocks: hasText ? own.map(({ block }) => block) : blocks,
    blockHashes: [...new Set(hashed.map(({ hash }) => hash))],
  };
}

/** What a block says, wherever it stands. */
function hashOf({ page: _, ...content }: Block): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("base64url").slice(0, 16);
}
