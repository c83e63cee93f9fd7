import { columnCue } from "../../text/column-cues.ts";
import type { TextView } from "../../text/text-view.ts";
import type { NameSpan } from "../name-span.ts";
import { gapBefore, has, type NameText, trait } from "../name-text.ts";
import { labels } from "../words/labels.ts";

const separators = new Set([";", "|", ",", "\t"]);

/** Cells of a list in columns whose head says that names stand in it: "Name;Vorname;IBAN". */
export function columnRule(text: NameText, view: TextView): NameSpan[] {
  if (!text.plain.includes("\n")) return [];
  const spans: NameSpan[] = [];
  for (let index = 0; index < text.count; index++) {
    if (!beginsCell(text, index) || !has(text, index, trait.word)) continue;
    const head = columnCue(view, { start: text.starts[index] ?? 0 });
    if (head === null || !isNameHead(head)) continue;
    const end = text.words[index - 1] === '"' ? quotedEnd(text, index) : cellEnd(text, index);
    if (end === index) continue;
    spans.push({ first: index, end, score: 0.93, evidence: [{ by: "context", detail: "in a column of names" }] });
    index = end - 1;
  }
  return spans;
}

function isNameHead(head: string): boolean {
  const words = head.toLowerCase().match(/[\p{L}]+/gu) ?? [];
  return (
    words.length <= 3 &&
    words.some((word) => labels.has(word)) &&
    !/firm|nummer|nr|mail|tel|datum/.test(head.toLowerCase())
  );
}

function beginsCell(text: NameText, index: number): boolean {
  if (text.words[index - 1] === '"') return beginsCell(text, index - 1);
  return (
    has(text, index, trait.lineStart) ||
    separators.has(text.words[index - 1] ?? "") ||
    gapBefore(text, index).includes("\t")
  );
}

/** A name of up to five words; "Becker, Ralf" in a list with semicolons is one. */
function cellEnd(text: NameText, first: number): number {
  let end = first;
  while (end < text.count && end - first < 6) {
    if (end > first && (has(text, end, trait.lineStart) || gapBefore(text, end).includes("\t"))) break;
    const isReversed =
      text.words[end] === "," && text.words[first - 1] !== "," && has(text, end + 1, trait.firstName | trait.initial);
    if (!has(text, end, trait.word) && text.words[end] !== "-" && !isReversed) break;
    end++;
  }
  return end;
}

/** The closing quote of a cell in quotes. */
function quotedEnd(text: NameText, first: number): number {
  let end = first;
  while (end < text.count && end - first < 8 && text.words[end] !== '"') end++;
  return text.words[end] === '"' ? end : first;
}
