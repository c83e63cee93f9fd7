import type { Random } from "../random.ts";
import { sentenceBreak, type Vocabulary } from "./vocabulary.ts";

export const dimensions = 50;
const negatives = 5;
const epochs = 3;
const firstStep = 0.05;
/** Words more frequent than this share are left out at random. */
const frequentShare = 1e-4;
const reach = [-2, -1, 1, 2] as const;
const drawTableSize = 1 << 22;

/**
 * Trains a vector for each word: skip-gram with negative samples (Mikolov and others 2013), each place beside the word with
 * context vectors of its own (Ling and others 2015), so that words alike in grammar get alike vectors. Lengths are 1.
 */
export function trainVectors(vocabulary: Vocabulary, random: Random): Float32Array {
  const size = vocabulary.words.length;
  const vectors = new Float32Array(size * dimensions);
  for (let index = 0; index < vectors.length; index++) vectors[index] = (random.next() - 0.5) / dimensions;
  const training = new SkipGram(vocabulary, vectors, random);
  const { sequence } = vocabulary;
  const steps = epochs * sequence.length;
  let done = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let position = 0; position < sequence.length; position++) {
      done++;
      training.learn(position, firstStep * Math.max(0.02, 1 - done / steps));
    }
  }
  for (let word = 0; word < size; word++) normalise(vectors.subarray(word * dimensions, (word + 1) * dimensions));
  return vectors;
}

export function normalise(vector: Float32Array): void {
  let square = 0;
  for (const value of vector) square += value * value;
  const length = Math.sqrt(square) || 1;
  for (let index = 0; index < vector.length; index++) vector[index] = (vector[index] ?? 0) / length;
}

class SkipGram {
  readonly #vocabulary: Vocabulary;
  readonly #vectors: Float32Array;
  readonly #contexts: Float32Array;
  readonly #random: Random;
  readonly #keep: Float32Array;
  readonly #draws: Int32Array;
  readonly #logistic = Float32Array.from({ length: 1024 }, (_, index) => 1 / (1 + Math.exp(-(index - 512) / 64)));
  readonly #gradient = new Float32Array(dimensions);

  constructor(vocabulary: Vocabulary, vectors: Float32Array, random: Random) {
    this.#vocabulary = vocabulary;
    this.#vectors = vectors;
    this.#random = random;
    const size = vocabulary.words.length;
    this.#contexts = new Float32Array(reach.length * size * dimensions);
    this.#keep = Float32Array.from(vocabulary.counts, (count) => {
      const share = count / vocabulary.total;
      return Math.min(1, Math.sqrt(frequentShare / share) + frequentShare / share);
    });
    this.#draws = drawTable(vocabulary.counts);
  }

  learn(position: number, step: number): void {
    const { sequence } = this.#vocabulary;
    const word = sequence[position] ?? sentenceBreak;
    if (word < 0 || this.#random.next() > (this.#keep[word] ?? 1)) return;
    for (const [place, offset] of reach.entries()) {
      const context = sequence[position + offset] ?? sentenceBreak;
      if (context < 0 || sequence[position + Math.sign(offset)] === sentenceBreak) continue;
      this.#learnPair(word, { place, context }, step);
    }
  }

  #learnPair(
    word: number,
    { place, context }: { readonly place: number; readonly context: number },
    step: number,
  ): void {
    this.#gradient.fill(0);
    for (let sample = 0; sample <= negatives; sample++) {
      let target = context;
      if (sample > 0) {
        target = this.#draws[Math.floor(this.#random.next() * drawTableSize)] ?? 0;
        if (target === context) continue;
      }
      this.#adjust(word, place * this.#vocabulary.words.length + target, { isTrue: sample === 0, step });
    }
    const start = word * dimensions;
    for (let index = 0; index < dimensions; index++) {
      this.#vectors[start + index] = (this.#vectors[start + index] ?? 0) + (this.#gradient[index] ?? 0);
    }
  }

  #adjust(
    word: number,
    contextRow: number,
    { isTrue, step }: { readonly isTrue: boolean; readonly step: number },
  ): void {
    const own = word * dimensions;
    const other = contextRow * dimensions;
    let product = 0;
    for (let index = 0; index < dimensions; index++)
      product += (this.#vectors[own + index] ?? 0) * (this.#contexts[other + index] ?? 0);
    const bounded = Math.max(-7.9, Math.min(7.9, product));
    const rate = ((isTrue ? 1 : 0) - (this.#logistic[Math.floor(bounded * 64 + 512)] ?? 0)) * step;
    for (let index = 0; index < dimensions; index++) {
      this.#gradient[index] = (this.#gradient[index] ?? 0) + rate * (this.#contexts[other + index] ?? 0);
      this.#contexts[other + index] = (this.#contexts[other + index] ?? 0) + rate * (this.#vectors[own + index] ?? 0);
    }
  }
}

/** Words in proportion to the three quarters power of their frequency. */
function drawTable(counts: Float64Array): Int32Array {
  const weights = Float64Array.from(counts, (count) => count ** 0.75);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const table = new Int32Array(drawTableSize);
  let word = 0;
  let reached = (weights[0] ?? 0) / total;
  for (let slot = 0; slot < drawTableSize; slot++) {
    while (slot / drawTableSize > reached && word < counts.length - 1) reached += (weights[++word] ?? 0) / total;
    table[slot] = word;
  }
  return table;
}
