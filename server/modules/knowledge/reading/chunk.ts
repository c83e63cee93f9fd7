import { sentencesOf } from "#platform/text";
import type { Block } from "./block.ts";

/** A passage before it is stored. `headings` lead to it, outermost first; the document's title is not among them. */
export interface Chunk {
  readonly headings: readonly string[];
  readonly page: number | null;
  readonly text: string;
}

/** A passage grows to about this many UTF-16 code units … */
const targetLength = 1000;
/** … and is closed before it would pass this. A list or table may reach it alone. */
const maxLength = 1400;

interface Part {
  readonly text: string;
  readonly page: number | null;
  /** Belongs to what stands before it: a list after its introduction. */
  readonly leans: boolean;
}

/**
 * Cuts a document into passages along its structure: a passage stays below one heading, lists and tables stay whole
 * while they fit, a cut table repeats its header, a cut paragraph ends with a sentence. Nothing is left out, the order
 * is kept; a heading with nothing below it becomes a passage of its own.
 */
export function chunksOf(blocks: readonly Block[], title: string): Chunk[] {
  const chunks: Chunk[] = [];
  let path: { readonly level: number; readonly text: string }[] = [];
  let parts: Part[] = [];
  let bare: Block | null = null;
  const headings = () => path.map((heading) => heading.text).filter((text, depth) => depth > 0 || text !== title);
  const close = () => {
    if (bare?.kind === "heading" && parts.length === 0 && bare.text !== title) {
      chunks.push({ headings: headings().slice(0, -1), page: bare.page, text: bare.text });
    }
    chunks.push(...pack(parts).map((chunk) => ({ headings: headings(), ...chunk })));
    parts = [];
    bare = null;
  };
  for (const [index, block] of blocks.entries()) {
    if (block.kind === "heading") {
      if (parts.length > 0 || bare === null || !isBelow(block, bare)) close();
      path = [...path.filter((heading) => heading.level < block.level), { level: block.level, text: block.text }];
      bare = block;
    } else {
      parts.push(...partsOf(block, blocks[index - 1]));
    }
  }
  close();
  return chunks;
}

/** A heading right below another one keeps that one in its path, so that it needs no passage of its own. */
function isBelow(block: Block, above: Block): boolean {
  return block.kind === "heading" && above.kind === "heading" && block.level > above.level;
}

function partsOf(block: Block, before: Block | undefined): Part[] {
  const part = (text: string, leans = false): Part => ({ text, page: block.page, leans });
  switch (block.kind) {
    case "heading":
      return [];
    case "paragraph":
      return (block.text.length <= maxLength ? [block.text] : cutText(block.text)).map((text) => part(text));
    case "code":
      return cutLines(block.text.split("\n"), null).map((text, index) => part(text, index === 0));
    case "list": {
      const introduced = before?.kind === "paragraph" && /[:：]$/u.test(before.text.trim());
      return cutLines(block.items, null).map((text, index) => part(text, index === 0 && introduced));
    }
    case "table":
      return cutLines(block.rows, block.header).map((text, index) => part(text, index === 0));
  }
}

/** Lines in groups that fit, each below the header where there is one. A line too long for a passage is cut too. */
function cutLines(lines: readonly string[], header: string | null): string[] {
  const groups: string[][] = [[]];
  let length = 0;
  for (const line of lines.flatMap((line) => (line.length > maxLength ? cutText(line) : [line]))) {
    if (length > 0 && length + line.length > maxLength) {
      groups.push([]);
      length = 0;
    }
    groups.at(-1)?.push(line);
    length += line.length + 1;
  }
  return groups
    .filter((group) => group.length > 0 || header !== null)
    .map((group) => (header === null ? group : [header, ...group]).join("\n"));
}

/** A long text cut after sentences; a sentence too long for a passage (data, no language) is cut at a blank or anywhere. */
function cutText(text: string): string[] {
  const pieces = sentencesOf(text).flatMap((sentence) =>
    sentence.length <= maxLength ? [sentence] : cutHard(sentence),
  );
  const texts: string[] = [];
  for (const piece of pieces) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + piece.length + 1 <= targetLength) texts.splice(-1, 1, `${last} ${piece}`);
    else texts.push(piece);
  }
  return texts;
}

function cutHard(text: string): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > maxLength) {
    const blank = rest.lastIndexOf(" ", targetLength);
    const cut = blank > targetLength / 2 ? blank : safeCut(rest, targetLength);
    pieces.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  return [...pieces, rest].filter((piece) => piece !== "");
}

/** Never between the two halves of a character outside the basic plane. */
function safeCut(text: string, at: number): number {
  return /[\ud800-\udbff]/u.test(text.charAt(at - 1)) || /^[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}

/** Puts parts together to passages. A short rest joins the passage before it. */
function pack(parts: readonly Part[]): { page: number | null; text: string }[] {
  const groups: Part[][] = [];
  for (const part of parts) {
    const group = groups.at(-1);
    const length = group === undefined ? 0 : lengthOf(group);
    const fits = length + part.text.length <= (part.leans ? maxLength : targetLength);
    if (group !== undefined && (fits || (length < 80 && length + part.text.length <= maxLength + 80))) group.push(part);
    else groups.push([part]);
  }
  const last = groups.at(-1);
  const before = groups.at(-2);
  if (
    last !== undefined &&
    before !== undefined &&
    lengthOf(last) < 200 &&
    lengthOf(before) + lengthOf(last) <= maxLength
  ) {
    groups.splice(-2, 2, [...before, ...last]);
  }
  return groups.map((group) => ({ page: group[0]?.page ?? null, text: group.map((part) => part.text).join("\n\n") }));
}

function lengthOf(group: readonly Part[]): number {
  return group.reduce((sum, part) => sum + part.text.length + 2, 0);
}
