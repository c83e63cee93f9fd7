import type { Language } from "@diskret/contract";
import { languageOf } from "#platform/text";
import type { ReadingInput, UnreadPart } from "./block.ts";
import { type Chunk, chunksOf } from "./chunk.ts";
import { UnreadableFile } from "./errors.ts";
import { titleOfName } from "./format.ts";
import { partRepeated } from "./part-repeated.ts";
import { passageTerms } from "./passage-terms.ts";
import { readBlocks } from "./read-blocks.ts";

/** A passage ready to be stored, with its index terms. */
export interface ReadPassage extends Chunk {
  readonly language: Language;
  /** Terms with impacts. */
  readonly terms: ReadonlyMap<string, number>;
}

/** A file read to its end. */
export interface ReadFile {
  readonly title: string;
  readonly language: Language;
  readonly passages: readonly ReadPassage[];
  /** Parts that could not be read, such as attachments of a mail. */
  readonly unread: readonly UnreadPart[];
  /** Checksums of the blocks of a website's page, to see what stands on most of them; not there for a file. */
  readonly blockHashes?: readonly string[];
}

const titleMaxLength = 200;

/** What a file is read with beside its bytes; without more it is read from the beginning. */
export type ReadingNotes = Partial<Pick<ReadingInput, "onProgress" | "recognised">> & {
  /** For a page of a website: checksums of the blocks that stand on most of its pages. */
  readonly repeated?: readonly string[];
};

/** Reads a file into passages: format, blocks, chunks, languages, terms. Throws `UnreadableFile`. */
export async function readPassages(
  fileName: string,
  bytes: Uint8Array,
  {
    onProgress = () => undefined,
    recognised = { kept: new Map(), keep: () => undefined },
    repeated,
  }: ReadingNotes = {},
): Promise<ReadFile> {
  const document = await readBlocks(fileName, { bytes, onProgress, recognised });
  const title = (document.title ?? titleOfName(fileName)).slice(0, titleMaxLength);
  const { blocks, blockHashes } = partRepeated(document.blocks, repeated);
  const chunks = chunksOf(blocks, title);
  if (chunks.length === 0) throw new UnreadableFile("file-without-text");
  const language = languageOf(
    chunks
      .slice(0, 20)
      .map((chunk) => chunk.text)
      .join("\n"),
    "de",
  );
  const passages = chunks.map((chunk): ReadPassage => {
    const own = languageOf(chunk.text, language);
    return { ...chunk, language: own, terms: passageTerms(chunk, title, own) };
  });
  return { title, language, passages, unread: document.unread ?? [], ...(blockHashes && { blockHashes }) };
}
