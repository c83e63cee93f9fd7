import { basename } from "node:path";
import { languageOf } from "../../server/platform/text/index.ts";
import { rounded } from "../figures.ts";
import { indexInMemory } from "./index-in-memory.ts";
import { rankFigures } from "./rank-figures.ts";
import { readQuestionSet } from "./squad.ts";

/**
 * Fits the weights of the second ranking and says how well they do on articles they were not fitted on:
 * `node bench/retrieval/fit-ranking.ts FILE.json…`. Prints the weights for `ranking-weights.ts` with the figures.
 */
interface Case {
  readonly file: string;
  readonly article: number;
  /** Features of each candidate, the rank value of the text it came from last. */
  readonly rows: readonly (readonly number[])[];
  readonly texts: readonly number[];
  readonly gold: number;
}

const candidates = 50;
const folds = 6;
const steps = 400;
const stepSize = 0.05;
const decay = 1e-3;

function readCases(file: string): { readonly cases: readonly Case[]; readonly names: readonly string[] } {
  const set = readQuestionSet(file);
  const language = languageOf(
    set.questions
      .slice(0, 50)
      .map(({ text }) => text)
      .join(" "),
    "en",
  );
  const rank = indexInMemory(set.passages, language);
  let names: readonly string[] = [];
  const cases = set.questions.map(({ text, passage, article }) => {
    const ranked = rank(text, candidates);
    names = Object.keys(ranked[0]?.features ?? {});
    return {
      file: basename(file),
      article,
      rows: ranked.map(({ features }) => Object.values(features)),
      texts: ranked.map((entry) => entry.text),
      gold: passage,
    };
  });
  return { cases, names };
}

/** Softmax over the candidates of each question, by Adam (Kingma and Ba 2015) on standardised features. */
function fit(cases: readonly Case[]): readonly number[] {
  const usable = cases.filter(({ texts, gold }) => texts.includes(gold));
  const width = usable[0]?.rows[0]?.length ?? 0;
  const all = usable.flatMap(({ rows }) => rows);
  const mean = columns(width, (column) => all.reduce((sum, row) => sum + (row[column] ?? 0), 0) / all.length);
  const spread = columns(
    width,
    (column) =>
      Math.sqrt(all.reduce((sum, row) => sum + ((row[column] ?? 0) - (mean[column] ?? 0)) ** 2, 0) / all.length) + 1e-6,
  );
  const scaled = usable.map(({ rows, texts, gold }) => ({
    rows: rows.map((row) => row.map((value, column) => (value - (mean[column] ?? 0)) / (spread[column] ?? 1))),
    right: texts.indexOf(gold),
  }));
  const weights = columns(width, () => 0.3);
  const [first, second] = [columns(width, () => 0), columns(width, () => 0)];
  for (let step = 1; step <= steps; step++) {
    const slope = weights.map((weight) => decay * weight);
    for (const { rows, right } of scaled) {
      const values = rows.map((row) => dot(row, weights));
      const most = Math.max(...values);
      const shares = values.map((value) => Math.exp(value - most));
      const sum = shares.reduce((total, share) => total + share, 0);
      for (const [index, row] of rows.entries()) {
        const error = ((shares[index] ?? 0) / sum - (index === right ? 1 : 0)) / scaled.length;
        for (const [column, value] of row.entries()) slope[column] = (slope[column] ?? 0) + error * value;
      }
    }
    for (const [column, value] of slope.entries()) {
      first[column] = 0.9 * (first[column] ?? 0) + 0.1 * value;
      second[column] = 0.999 * (second[column] ?? 0) + 0.001 * value * value;
      const [a, b] = [(first[column] ?? 0) / (1 - 0.9 ** step), (second[column] ?? 0) / (1 - 0.999 ** step)];
      weights[column] = (weights[column] ?? 0) - (stepSize * a) / (Math.sqrt(b) + 1e-8);
    }
  }
  return weights.map((weight, column) => weight / (spread[column] ?? 1));
}

const columns = (width: number, value: (column: number) => number): number[] =>
  Array.from({ length: width }, (_, column) => value(column));
const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);

function rankOf({ rows, texts, gold }: Case, weights: readonly number[]): number {
  const order = rows
    .map((row, index) => ({ text: texts[index] ?? -1, value: dot(row, weights) }))
    .sort((a, b) => b.value - a.value);
  return [...new Set(order.map(({ text }) => text))].slice(0, 10).indexOf(gold);
}

const read = process.argv.slice(2).map(readCases);
const cases = read.flatMap((entry) => entry.cases);
const unseen = new Map<Case, number>();
for (let fold = 0; fold < folds; fold++) {
  const weights = fit(cases.filter(({ article }) => article % folds !== fold));
  for (const entry of cases.filter(({ article }) => article % folds === fold))
    unseen.set(entry, rankOf(entry, weights));
}
const weights = fit(cases);
const figures = [...Map.groupBy(cases, ({ file }) => file)].map(([file, group]) => ({
  file,
  candidatesHoldIt: rounded(group.filter(({ texts, gold }) => texts.includes(gold)).length / group.length, 3),
  crossValidated: rankFigures(group.map((entry) => unseen.get(entry) ?? -1)),
  fitted: rankFigures(group.map((entry) => rankOf(entry, weights))),
}));
const named = Object.fromEntries(
  (read[0]?.names ?? []).map((name, column) => [name, rounded(weights[column] ?? 0, 2)]),
);
console.log(JSON.stringify({ figures, weights: named }, null, 2));
