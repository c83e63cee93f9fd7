import type { Language } from "@diskret/contract";
import { languageOf } from "#platform/text";
import type { Reader } from "./block.ts";
import { checkFormat } from "./check-format.ts";
import { type Chunk, chunksOf } from "./chunk.ts";
import { UnreadableFile } from "./errors.ts";
import { type Format, titleOfName } from "./format.ts";
import { passageTerms } from "./passage-terms.ts";

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
}

/** Each reader is loaded when its format comes: a Markdown file need not wait for the PDF library. */
const readers: Readonly<Record<Format, () => Promise<Reader>>> = {
  pdf: async () => (await import("../readers/read-pdf.ts")).readPdf,
  docx: async () => (await import("../readers/read-docx.ts")).readDocx,
  markdown: async () => (await import("../readers/read-markdown.ts")).readMarkdown,
  html: async () => (await import("../readers/read-html.ts")).readHtml,
  text: async () => (await import("../readers/read-text.ts")).readText,
};

const titleMaxLength = 200;

/** Reads a file into passages: format, blocks, chunks, languages, terms. Throws `UnreadableFile`. */
export async function readPassages(
  fileName: string,
  bytes: Uint8Array,
  onProgress: (progress: number) => void,
): Promise<ReadFile> {
  const format = await checkFormat(fileName, bytes);
  const read = await readers[format]();
  const document = await read({ bytes, onProgress });
  const title = (document.title ?? titleOfName(fileName)).slice(0, titleMaxLength);
  const chunks = chunksOf(document.blocks, title);
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
  return { title, language, passages };
}
