import { sentencesOf } from "#platform/text";
import type { AnswerPassage } from "../answerer.ts";

/** The smallest piece that an answer can quote: a sentence, a list item, a table row or a piece of code. */
export interface Unit {
  readonly kind: "sentence" | "item" | "row" | "code";
  readonly passage: AnswerPassage;
  /** Place in the passage; units with following places follow each other. */
  readonly place: number;
  readonly text: string;
  /** Units of one list or table, or of one paragraph, share a block. */
  readonly block: number;
  /** What introduces a list (`Das brauchen Sie:`), or the header of a table. */
  readonly lead: string | null;
}

const item = /^\s*(?:-|\d{1,3}[.)])\s+/u;

/** Cuts a passage into units in reading order. */
export function unitsOf(passage: AnswerPassage): Unit[] {
  const units: Unit[] = [];
  const add = (kind: Unit["kind"], texts: readonly string[], of: Pick<Unit, "block" | "lead">) => {
    for (const text of texts) units.push({ kind, passage, place: units.length, text, ...of });
  };
  for (const [block, part] of passage.text.split("\n\n").entries()) {
    const lines = part.split("\n").filter((line) => line.trim() !== "");
    const [first = "", ...rest] = lines;
    if (lines.every((line) => item.test(line))) add("item", lines, { block, lead: leadOf(units.at(-1)) });
    else if (lines.length > 1 && lines.every((line) => line.includes(" | "))) add("row", rest, { block, lead: first });
    else if (rest.length > 0 && rest.every((line) => item.test(line))) {
      add("sentence", [first], { block, lead: null });
      add("item", rest, { block, lead: leadOf(units.at(-1)) });
    } else if (looksLikeCode(lines)) add("code", [part], { block, lead: leadOf(units.at(-1)) });
    else add("sentence", sentencesOf(part.replace(/\n/gu, " ")), { block, lead: null });
  }
  return units;
}

function leadOf(before: Unit | undefined): string | null {
  return before?.kind === "sentence" && /[:：]$/u.test(before.text) ? before.text : null;
}

function looksLikeCode(lines: readonly string[]): boolean {
  const marks = lines.filter((line) =>
    /[{};=<>]|^\s{2,}\S|^(?:npm|node|docker|curl|sudo|cd|git|export) /u.test(line),
  ).length;
  return marks > 0 && marks >= lines.length / 2 && !/[.!?]$/u.test(lines.at(-1) ?? "");
}
