import { begins, entityLabels, kindOf } from "../names/tagger/labels.ts";
import type { SentenceSpan } from "./tag-sentence.ts";

export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** How many the reference has. */
  readonly support: number;
}

/** Figures of one kind of name: whole names with exact borders, and single tokens. */
export interface KindScores {
  readonly strict: Scores;
  readonly token: Scores;
}

interface Counts {
  hits: number;
  found: number;
  expected: number;
}

/** Counts hits against a reference. */
export class TaggerScores {
  readonly #strict = new Map<string, Counts>();
  readonly #token = new Map<string, Counts>();

  /** @param reference - the labels of a sentence; @param found - the names tagged in it. */
  add(reference: Uint8Array, found: readonly SentenceSpan[]): void {
    const expected = spansOf(reference);
    for (const [counts, units] of [
      [this.#strict, wholeName],
      [this.#token, eachToken],
    ] as const) {
      const wanted = new Set(expected.flatMap(units));
      for (const unit of wanted) countsOf(counts, unit).expected++;
      for (const unit of found.flatMap(units)) {
        countsOf(counts, unit).found++;
        if (wanted.has(unit)) countsOf(counts, unit).hits++;
      }
    }
  }

  /** Figures by kind, and of all kinds together. */
  result(): Record<string, KindScores> {
    const result: Record<string, KindScores> = {};
    for (const label of entityLabels) {
      result[label] = { strict: scoresOf([this.#strict.get(label)]), token: scoresOf([this.#token.get(label)]) };
    }
    result["all"] = { strict: scoresOf([...this.#strict.values()]), token: scoresOf([...this.#token.values()]) };
    return result;
  }
}

const wholeName = ({ label, first, end }: SentenceSpan): string[] => [`${label} ${first} ${end}`];

const eachToken = ({ label, first, end }: SentenceSpan): string[] =>
  Array.from({ length: end - first }, (_, offset) => `${label} ${first + offset}`);

function countsOf(counts: Map<string, Counts>, unit: string): Counts {
  const label = unit.slice(0, unit.indexOf(" "));
  const known = counts.get(label) ?? { hits: 0, found: 0, expected: 0 };
  counts.set(label, known);
  return known;
}

function scoresOf(all: readonly (Counts | undefined)[]): Scores {
  const total = { hits: 0, found: 0, expected: 0 };
  for (const counts of all) {
    total.hits += counts?.hits ?? 0;
    total.found += counts?.found ?? 0;
    total.expected += counts?.expected ?? 0;
  }
  const precision = total.found === 0 ? 0 : total.hits / total.found;
  const recall = total.expected === 0 ? 0 : total.hits / total.expected;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision: rounded(precision), recall: rounded(recall), f1: rounded(f1), support: total.expected };
}

function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}

/** The names that labels spell. */
export function spansOf(labels: Uint8Array): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let first = -1;
  for (let token = 0; token <= labels.length; token++) {
    const label = labels[token] ?? 0;
    const before = first === -1 ? -1 : kindOf(labels[token - 1] ?? 0);
    if (first !== -1 && (kindOf(label) !== before || begins(label))) {
      spans.push({ label: entityLabels[before] ?? "", first, end: token });
      first = -1;
    }
    if (first === -1 && kindOf(label) !== -1) first = token;
  }
  return spans;
}
