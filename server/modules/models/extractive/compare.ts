import type { Language } from "@diskret/contract";
import { fold, termsOf } from "#platform/text";
import type { AnswerRequest } from "../answerer.ts";
import { comparedThings } from "./compared-things.ts";
import type { ScoredUnit } from "./score-units.ts";

/** What an answer says of one of the things compared, or of both. */
export interface ComparedPart {
  /** The thing, as the question names it; null for what is said of both. */
  readonly thing: string | null;
  readonly units: readonly ScoredUnit[];
  /** For a table with a column for each thing: the lines that stand against each other. */
  readonly lines: readonly string[];
}

/** Most sentences told of each thing, and most lines of a table. */
const mostOfEach = 2;
const mostLines = 12;

/**
 * Sets two things against each other where the question asks for that: the rows or columns of one table, a sentence on
 * both, or the best sentences on each. Null where the question compares nothing, or the sources are silent on one.
 */
export function compare(request: AnswerRequest, units: readonly ScoredUnit[]): readonly ComparedPart[] | null {
  const things = comparedThings(request.question);
  if (things === null) return null;
  const search = { units, things, language: request.language };
  return inColumns(search) ?? inRows(search) ?? inSentences(search);
}

interface Search {
  readonly units: readonly ScoredUnit[];
  readonly things: readonly [string, string];
  readonly language: Language;
}

/** A table whose header names both. */
function inColumns({ units, things: [one, other] }: Search): readonly ComparedPart[] | null {
  const rows = units.filter(({ kind, lead }) => {
    const names = cellsOf(lead ?? "");
    return kind === "row" && names.some((name) => isNameOf(name, one)) && names.some((name) => isNameOf(name, other));
  });
  const [first] = rows;
  if (first === undefined) return null;
  const table = rows.filter((row) => row.passage.number === first.passage.number && row.block === first.block);
  const header = cellsOf(first.lead ?? "");
  const at = [one, other].map((thing) => header.findIndex((name) => isNameOf(name, thing)));
  const lines = table.slice(0, mostLines).map(({ text }) => {
    const cells = cellsOf(text);
    return `- ${cells[0] ?? ""}: ${at.map((column) => `${header[column] ?? ""} ${cells[column] ?? "–"}`).join(", ")}`;
  });
  return [{ thing: null, units: table.slice(0, 1), lines }];
}

/** Two rows of one table, or one row each. */
function inRows({ units, things: [one, other], language }: Search): readonly ComparedPart[] | null {
  const rowOf = (thing: string) =>
    units
      .filter(({ kind, text }) => kind === "row" && isNameOf(cellsOf(text)[0] ?? "", thing))
      .sort((a, b) => b.value - a.value)[0];
  const [first, second] = [rowOf(one), rowOf(other)];
  if (first === undefined || second === undefined || first === second) return null;
  const both = sentencesOn(units, [one, other], language).slice(0, 1);
  const parts = [
    { thing: one, units: [first], lines: [] },
    { thing: other, units: [second], lines: [] },
  ];
  return both.length === 0 ? parts : [...parts, { thing: null, units: both, lines: [] }];
}

function inSentences({ units, things: [one, other], language }: Search): readonly ComparedPart[] | null {
  const both = sentencesOn(units, [one, other], language).slice(0, 1);
  const of = (thing: string) =>
    sentencesOn(units, [thing], language)
      .filter((unit) => !both.includes(unit))
      .slice(0, mostOfEach);
  const [first, second] = [of(one), of(other).filter((unit) => !of(one).includes(unit))];
  if (both.length === 0 && (first.length === 0 || second.length === 0)) return null;
  return [
    { thing: null, units: both, lines: [] },
    { thing: one, units: first, lines: [] },
    { thing: other, units: second, lines: [] },
  ].filter((part) => part.units.length > 0);
}

/** Units that name each of the things, in their own words or in those of their heading or list; the best first. */
function sentencesOn(
  units: readonly ScoredUnit[],
  things: readonly string[],
  language: Language,
): readonly ScoredUnit[] {
  return units
    .filter(({ kind, terms, leadTerms, passage }) => {
      if (kind === "code") return false;
      const spoken = passage.language ?? language;
      const heading = new Set(termsOf(passage.headings.at(-1) ?? passage.title, spoken));
      return things.every((thing) =>
        termsOf(thing, spoken).every((term) => terms.has(term) || leadTerms.has(term) || heading.has(term)),
      );
    })
    .sort((a, b) => Number(b.kind === "row") - Number(a.kind === "row") || b.value - a.value);
}

const cellsOf = (row: string): readonly string[] => row.split(" | ").map((cell) => cell.trim());

/** Whether a cell names a thing: it is the same but for spelling, or one of the two is a word of the other. */
function isNameOf(cell: string, thing: string): boolean {
  const [a, b] = [wordsIn(cell), wordsIn(thing)];
  return a.length > 0 && b.length > 0 && (a.every((word) => b.includes(word)) || b.every((word) => a.includes(word)));
}

const wordsIn = (text: string): readonly string[] =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map(fold);
