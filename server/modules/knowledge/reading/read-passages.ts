import type { Language } from "@diskret/contract";
import { languageOf } from "#platform/text";
import { readDocx } from "../readers/read-docx.ts";
import { readHtml } from "../readers/read-html.ts";
import { readMarkdown } from "../readers/read-markdown.ts";
import { readPdf } from "../readers/read-pdf.ts";
import { readText } from "../readers/read-text.ts";
import type { Reader } from "./block.ts";
import { type Chunk, chunksOf } from "./chunk.ts";
import { checkFormat, type Format } from "./format.ts";
import { passageTerms } from "./passage-terms.ts";
import { UnreadableFile } from "./unreadable-file.ts";

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

const readers: Readonly<Record<Format, Reader>> = {
  pdf: readPdf,
  docx: readDocx,
  markdown: readMarkdown,
  html: readHtml,
  text: readText,
};

const titleMaxLength = 200;

/** Reads a file into passages: format, blocks, chunks, languages, terms. Throws `UnreadableFile`. */
export async function readPassages(
  fileName: string,
  bytes: Uint8Array,
  onProgress: (progress: number) => void,
): Promise<ReadFile> {
  const format = await checkFormat(fileName, bytes);
  const document = await readers[format]({ bytes, onProgress });
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

/** A title from a file's name: `opening-hours_2026.pdf` is `opening hours 2026`. */
export function titleOfName(fileName: string): string {
  const name = fileName.replace(/\.[a-z0-9]{1,8}$/iu, "").replace(/[_\s]+/gu, " ");
  const words = /\s/u.test(name) ? name : name.replace(/-+/gu, " ");
  return words.trim() === "" ? fileName : words.trim();
}
