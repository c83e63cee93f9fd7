import { sentencesOf } from "#platform/text";
import type { AnswerPassage } from "../answerer.ts";

/** A piece of a text that can be quoted alone: a sentence, a list item, a table row or a piece of code. */
export interface Piece {
  readonly kind: "sentence" | "item" | "row" | "code";
  /** Place in the text; pieces with following places follow each other. */
  readonly place: number;
  readonly text: string;
  /** Pieces of one list or table, or of one paragraph, share a block. */
  readonly block: number;
  /** What introduces a list (`Das brauchen Sie:`), or the header of a table. */
  readonly lead: string | null;
}

/** A piece with the passage it stands in: the smallest thing that an answer can quote. */
export interface Unit extends Piece {
  readonly passage: AnswerPassage;
}

const item = /^\s*(?:-|\d{1,3}[.)])\s+/u;

/** Cuts a passage's text into pieces in reading order. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  const add = (kind: Piece["kind"], texts: readonly string[], of: Pick<Piece, "block" | "lead">) => {
    for (const piece of texts) pieces.push({ kind, place: pieces.length, text: piece, ...of });
  };
  for (const [block, part] of text.split("\n\n").entries()) {
    const lines = part.split("\n").filter((line) => line.trim() !== "");
    const [first = "", ...rest] = lines;
    if (lines.every((line) => item.test(line))) add("item", lines, { block, lead: leadOf(pieces.at(-1)) });
    else if (lines.length > 1 && lines.every((line) => line.includes(" | "))) add("row", rest, { block, lead: first });
    else if (rest.length > 0 && rest.every((line) => item.test(line))) {
      add("sentence", [first], { block, lead: null });
      add("item", rest, { block, lead: leadOf(pieces.at(-1)) });
    } else if (looksLikeCode(lines)) add("code", [part], { block, lead: leadOf(pieces.at(-1)) });
    else add("sentence", sentencesOf(part.replace(/\n/gu, " ")), { block, lead: null });
  }
  return pieces;
}

function leadOf(before: Piece | undefined): string | null {
  return before?.kind === "sentence" && /[:：]$/u.test(before.text) ? before.text : null;
}

function looksLikeCode(lines: readonly string[]): boolean {
  const marks = lines.filter((line) =>
    /[{};=<>]|^\s{2,}\S|^(?:npm|node|docker|curl|sudo|cd|git|export) /u.test(line),
  ).length;
  return marks > 0 && marks >= lines.length / 2 && !/[.!?]$/u.test(lines.at(-1) ?? "");
}

const leaning =
  /^(?:(?:er|sie|es|letzteres?|dieser?|dieses|it|they|he|she)(?!\p{L})|(?:das|dies|this|that|these|those) (?=\p{Ll}|is |was |are |were |ist |war ))/iu;

/** Whether a sentence begins by pointing back to the one before it. */
export function leansOnBefore(sentence: string): boolean {
  return leaning.test(sentence);
}
