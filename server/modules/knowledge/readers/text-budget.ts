import type { BlockContent } from "../reading/block.ts";
import { UnreadableFile } from "../reading/errors.ts";
import { textMaxLength } from "../reading/limits.ts";

/**
 * Makes a counter of the text read out of one file; it throws `UnreadableFile` once there is more than a file may hold.
 */
export function createTextBudget(): (blocks: readonly BlockContent[]) => void {
  let length = 0;
  return (blocks) => {
    for (const block of blocks) length += lengthOf(block);
    if (length > textMaxLength) throw new UnreadableFile("file-too-much-text", { limit: textMaxLength });
  };
}

function lengthOf(block: BlockContent): number {
  if (block.kind === "list") return sum(block.items);
  if (block.kind === "table") return sum(block.rows) + (block.header?.length ?? 0);
  return block.text.length;
}

function sum(texts: readonly string[]): number {
  return texts.reduce((total, text) => total + text.length, 0);
}
