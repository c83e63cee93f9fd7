import type { NameLists } from "../names/lists/index.ts";
import { keyOf } from "../names/lists/key-table.ts";
import { contextFeatureCount, contextFeatures } from "../names/tagger/context-features.ts";
import {
  atDistance,
  distanceCount,
  sentenceEdge,
  type WordFeatures,
  wordFeatures,
} from "../names/tagger/word-features.ts";
import type { LabelledSentence } from "./labelled-sentence.ts";
import { withRows } from "./with-rows.ts";

/** A sentence as numbers: `rows` of weights that speak about token `t` stand from `offsets[t]` to `offsets[t + 1]`. */
export interface IndexedSentence {
  readonly labels: Uint8Array;
  readonly rows: Int32Array;
  readonly offsets: Int32Array;
  /** How much the sentence counts. */
  readonly weight: number;
}

export interface FeatureIndex {
  readonly sentences: readonly IndexedSentence[];
  /** The key of each row, in the order in which features were first met. */
  readonly keys: Uint32Array;
}

/** Numbers the features of sentences. Features met fewer than `atLeast` times get no row. */
export function indexFeatures(
  sentences: readonly { readonly sentence: LabelledSentence; readonly weight: number }[],
  lists: NameLists,
  atLeast: number,
): FeatureIndex {
  const extractor = new FeatureExtractor(lists);
  const numbers = new KeyNumbers();
  const numbered = sentences.map(({ sentence: { tokens, labels }, weight }) => {
    const { ids: rows, offsets } = extractor.extract(tokens);
    for (let index = 0; index < rows.length; index++) rows[index] = numbers.count(keyOf(rows[index] ?? 0));
    return { rows, offsets, labels, weight };
  });
  const { rowOf, keys } = numbers.rows(atLeast);
  return { keys, sentences: numbered.map((sentence) => withRows(sentence, rowOf)) };
}

/** Reads the hashed features of a sentence. */
class FeatureExtractor {
  readonly #lists: NameLists;
  readonly #words = new Map<string, WordFeatures>();
  readonly #context = new Int32Array(contextFeatureCount);
  #buffer = new Int32Array(1 << 16);

  constructor(lists: NameLists) {
    this.#lists = lists;
  }

  extract(tokens: readonly string[]): { ids: Int32Array; offsets: Int32Array } {
    const words = tokens.map((token) => this.#word(token));
    const at = (index: number): WordFeatures => words[index] ?? sentenceEdge;
    if (this.#buffer.length < tokens.length * 256) this.#buffer = new Int32Array(tokens.length * 256);
    const offsets = new Int32Array(tokens.length + 1);
    let count = 0;
    for (let token = 0; token < tokens.length; token++) {
      for (let distance = 0; distance < distanceCount; distance++) {
        const { hashes, distances } = at(token + distance - 2);
        for (let index = 0; index < hashes.length; index++) {
          if ((((distances[index] ?? 0) >>> distance) & 1) === 0) continue;
          this.#buffer[count++] = atDistance(hashes[index] ?? 0, distance);
        }
      }
      contextFeatures(
        [at(token - 2).keys, at(token - 1).keys, at(token).keys, at(token + 1).keys, at(token + 2).keys],
        this.#context,
      );
      this.#buffer.set(this.#context, count);
      count += contextFeatureCount;
      offsets[token + 1] = count;
    }
    return { ids: this.#buffer.slice(0, count), offsets };
  }

  #word(token: string): WordFeatures {
    const known = this.#words.get(token);
    if (known) return known;
    const fresh = wordFeatures({ text: token, start: 0, end: token.length, lists: this.#lists });
    this.#words.set(token, fresh);
    return fresh;
  }
}

/** Counts keys, and numbers them in the order in which they are met. */
class KeyNumbers {
  #slots = new Int32Array(1 << 16).fill(-1);
  #keys = new Uint32Array(1 << 15);
  #counts = new Uint32Array(1 << 15);
  #size = 0;

  count(key: number): number {
    const mask = this.#slots.length - 1;
    let slot = Math.imul(key, 0x9e3779b1) >>> 7;
    for (;;) {
      slot &= mask;
      const number = this.#slots[slot] ?? -1;
      if (number === -1) return this.#add(key, slot);
      if (this.#keys[number] === key) {
        this.#counts[number] = (this.#counts[number] ?? 0) + 1;
        return number;
      }
      slot++;
    }
  }

  rows(atLeast: number): { rowOf: Int32Array; keys: Uint32Array } {
    const rowOf = new Int32Array(this.#size).fill(-1);
    const keys: number[] = [];
    for (let number = 0; number < this.#size; number++) {
      if ((this.#counts[number] ?? 0) < atLeast) continue;
      rowOf[number] = keys.length;
      keys.push(this.#keys[number] ?? 0);
    }
    return { rowOf, keys: Uint32Array.from(keys) };
  }

  #add(key: number, slot: number): number {
    const number = this.#size++;
    this.#slots[slot] = number;
    this.#keys[number] = key;
    this.#counts[number] = 1;
    if (this.#size * 2 >= this.#slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    const keys = new Uint32Array(this.#slots.length * 2);
    keys.set(this.#keys.subarray(0, this.#size));
    const counts = new Uint32Array(keys.length);
    counts.set(this.#counts.subarray(0, this.#size));
    this.#keys = keys;
    this.#counts = counts;
    this.#slots = new Int32Array(keys.length * 2).fill(-1);
    const mask = this.#slots.length - 1;
    for (let number = 0; number < this.#size; number++) {
      let slot = (Math.imul(keys[number] ?? 0, 0x9e3779b1) >>> 7) & mask;
      while (this.#slots[slot] !== -1) slot = (slot + 1) & mask;
      this.#slots[slot] = number;
    }
  }
}
