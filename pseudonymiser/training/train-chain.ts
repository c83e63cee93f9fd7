import { labelCount, personBegin, personSingle } from "../names/tagger/labels.ts";
import { stateCount } from "../names/tagger/weight-table.ts";
import { allowed, ChainSums } from "./chain-sums.ts";
import type { FeatureIndex, IndexedSentence } from "./feature-index.ts";
import { notPerson } from "./labelled-sentence.ts";
import type { Random } from "./random.ts";

export interface TrainingSettings {
  readonly epochs: number;
  /** The step of the first epoch; it falls linearly to a tenth. */
  readonly step: number;
  /** How fast weights that are touched shrink. */
  readonly decay: number;
  /** The share of features that is left out at random, so that the model learns to do without each of them. */
  readonly dropout: number;
  /** Over the ends of how many last epochs the weights are averaged. */
  readonly averaged: number;
}

/** A model in training: `labelCount` weights a row, and the sum of squared gradients of the row behind them. */
export interface ChainModel {
  readonly rows: Float32Array;
  readonly transitions: Float32Array;
}

export const rowStride = labelCount + 1;

/** Gradients this small (squared) are not worth a step. */
const negligible = 1e-4;

/**
 * Trains a linear-chain conditional random field by stochastic gradients with steps of their own for each row (AdaGrad,
 * Duchi, Hazan and Singer 2011) and dropout of features.
 */
export function trainChain({ sentences, keys }: FeatureIndex, settings: TrainingSettings, random: Random): ChainModel {
  const rows = new Float32Array(keys.length * rowStride);
  const transitions = new Float32Array(stateCount * stateCount);
  const squares = new Float32Array(stateCount * stateCount).fill(1e-3);
  const order = Uint32Array.from(sentences.keys());
  const trainer = new ChainTrainer({ rows, transitions }, squares, settings.decay);
  const mean = { rows: new Float32Array(rows.length), transitions: new Float32Array(transitions.length) };
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    random.shuffle(order);
    const step = settings.step * (1 - (0.9 * epoch) / settings.epochs);
    for (const index of order) {
      const sentence = sentences[index];
      if (sentence) trainer.learn(sentence, active(sentence, settings.dropout, random), step);
    }
    if (epoch < settings.epochs - settings.averaged) continue;
    addShare(mean.rows, rows, settings.averaged);
    addShare(mean.transitions, transitions, settings.averaged);
  }
  return mean;
}

function addShare(sum: Float32Array, values: Float32Array, parts: number): void {
  for (let index = 0; index < sum.length; index++) sum[index] = (sum[index] ?? 0) + (values[index] ?? 0) / parts;
}

function active({ rows }: IndexedSentence, dropout: number, random: Random): Int32Array {
  if (dropout === 0) return rows;
  const kept = rows.slice();
  for (let index = 0; index < kept.length; index++) if (random.next() < dropout) kept[index] = -1;
  return kept;
}

function isPossible(given: number, label: number): boolean {
  return given === notPerson ? label < personBegin || label > personSingle : given === label;
}

class ChainTrainer {
  readonly #model: ChainModel;
  readonly #squares: Float32Array;
  readonly #decay: number;
  readonly #sums = new ChainSums();
  readonly #gradient = new Float64Array(labelCount);
  readonly #pairs = new Float64Array(stateCount * stateCount);
  #aims = new Float64Array(512 * labelCount);

  constructor(model: ChainModel, squares: Float32Array, decay: number) {
    this.#model = model;
    this.#squares = squares;
    this.#decay = decay;
  }

  learn(sentence: IndexedSentence, activeRows: Int32Array, step: number): void {
    const { labels, offsets } = sentence;
    const length = labels.length;
    this.#score(offsets, activeRows, length);
    this.#aim(labels);
    this.#sums.run(length, this.#model.transitions);
    this.#sums.countPairs(length, this.#pairs, -1);
    for (let token = 0; token < length; token++) this.#learnToken(sentence, activeRows, { token, step });
    this.#learnPairs(sentence.weight, step);
  }

  #score(offsets: Int32Array, activeRows: Int32Array, length: number): void {
    this.#sums.prepare(length);
    const { scores } = this.#sums;
    const { rows } = this.#model;
    for (let token = 0; token < length; token++) {
      const first = token * labelCount;
      for (let index = offsets[token] ?? 0; index < (offsets[token + 1] ?? 0); index++) {
        const row = activeRows[index] ?? -1;
        if (row < 0) continue;
        const start = row * rowStride;
        for (let label = 0; label < labelCount; label++)
          scores[first + label] = (scores[first + label] ?? 0) + (rows[start + label] ?? 0);
      }
    }
  }

  /** What is to be learned: the labels, or where a label is open how likely each of the possible ones is for now. */
  #aim(labels: Uint8Array): void {
    const pairs = this.#pairs.fill(0);
    if (this.#aims.length < labels.length * labelCount) this.#aims = new Float64Array(labels.length * labelCount);
    this.#aims.fill(0, 0, labels.length * labelCount);
    if (!labels.includes(notPerson)) {
      let last = labelCount;
      for (const [token, label] of labels.entries()) {
        this.#aims[token * labelCount + label] = 1;
        pairs[last * stateCount + label] = (pairs[last * stateCount + label] ?? 0) + 1;
        last = label;
      }
      pairs[last * stateCount + labelCount] = (pairs[last * stateCount + labelCount] ?? 0) + 1;
      return;
    }
    const { scores } = this.#sums;
    const all = scores.slice(0, labels.length * labelCount);
    for (const [token, given] of labels.entries()) {
      for (let label = 0; label < labelCount; label++)
        if (!isPossible(given, label)) scores[token * labelCount + label] = Number.NEGATIVE_INFINITY;
    }
    this.#sums.run(labels.length, this.#model.transitions);
    this.#aims.set(this.#sums.marginals.subarray(0, labels.length * labelCount));
    this.#sums.countPairs(labels.length, pairs, 1);
    scores.set(all);
  }

  #learnToken(
    { offsets, weight }: IndexedSentence,
    activeRows: Int32Array,
    { token, step }: { readonly token: number; readonly step: number },
  ): void {
    let norm = 0;
    for (let label = 0; label < labelCount; label++) {
      const miss =
        (this.#aims[token * labelCount + label] ?? 0) - (this.#sums.marginals[token * labelCount + label] ?? 0);
      this.#gradient[label] = miss * weight;
      norm += miss * miss;
    }
    if (norm < negligible) return;
    const { rows } = this.#model;
    for (let index = offsets[token] ?? 0; index < (offsets[token + 1] ?? 0); index++) {
      const row = activeRows[index] ?? -1;
      if (row < 0) continue;
      const start = row * rowStride;
      const square = (rows[start + labelCount] ?? 0) + norm * weight;
      rows[start + labelCount] = square;
      const own = step / Math.sqrt(square + 0.1);
      const shrink = 1 - step * this.#decay;
      for (let label = 0; label < labelCount; label++) {
        rows[start + label] = (rows[start + label] ?? 0) * shrink + own * (this.#gradient[label] ?? 0);
      }
    }
  }

  #learnPairs(weight: number, step: number): void {
    const pairs = this.#pairs;
    const { transitions } = this.#model;
    for (let pair = 0; pair < pairs.length; pair++) {
      const gradient = pairs[pair] ?? 0;
      if (allowed[pair] === 0 || gradient === 0) continue;
      const square = (this.#squares[pair] ?? 0) + gradient * gradient * weight;
      this.#squares[pair] = square;
      transitions[pair] =
        (transitions[pair] ?? 0) * (1 - step * this.#decay) + (step * gradient * weight) / Math.sqrt(square + 0.1);
    }
  }
}
