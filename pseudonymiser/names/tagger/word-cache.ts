import type { NameLists } from "../lists/index.ts";
import { exactHash } from "../lists/word-hash.ts";
import { labelCount } from "./labels.ts";
import type { WeightTable } from "./weight-table.ts";
import {
  atDistance,
  distanceCount,
  sentenceEdge,
  type WordFeatures,
  type WordKeys,
  wordFeatures,
} from "./word-features.ts";

const cacheBits = 15;
const cacheSize = 1 << cacheBits;
const stride = distanceCount * labelCount;

/** Sums of weights for one word, by distance and label; a fixed number of words is remembered, by hash only. */
export class WordCache {
  /** What a remembered word adds to the labels of a token, `labelCount` sums for each distance. */
  readonly sums = new Int16Array((cacheSize + 1) * stride);
  /** What combines with neighbours. */
  readonly keys: WordKeys[] = [];
  readonly #hashes = new Int32Array(cacheSize);
  readonly #taken = new Uint8Array(cacheSize);
  readonly #lists: NameLists;
  readonly #weights: WeightTable;
  readonly #fresh = new Int32Array(stride);

  constructor(lists: NameLists, weights: WeightTable) {
    this.#lists = lists;
    this.#weights = weights;
    for (let slot = 0; slot <= cacheSize; slot++) this.keys.push(sentenceEdge.keys);
    this.#fill(edgeSlot, sentenceEdge);
  }

  /** The slot that holds the word. */
  slotOf(text: string, start: number, end: number): number {
    const hash = exactHash(text, start, end);
    const slot = hash >>> (32 - cacheBits);
    if (this.#taken[slot] === 1 && this.#hashes[slot] === hash) return slot;
    this.#taken[slot] = 1;
    this.#hashes[slot] = hash;
    this.#fill(slot, wordFeatures({ text, start, end, lists: this.#lists }));
    return slot;
  }

  #fill(slot: number, { hashes, distances, keys }: WordFeatures): void {
    const fresh = this.#fresh.fill(0);
    for (let index = 0; index < hashes.length; index++) {
      for (let distance = 0; distance < distanceCount; distance++) {
        if ((((distances[index] ?? 0) >>> distance) & 1) === 0) continue;
        this.#weights.addTo(fresh, distance * labelCount, atDistance(hashes[index] ?? 0, distance));
      }
    }
    this.sums.set(fresh, slot * stride);
    this.keys[slot] = keys;
  }
}

/** The slot of what stands before and behind a sentence. */
export const edgeSlot = cacheSize;

/** Where the sums of a slot for a distance begin. */
export function sumsAt(slot: number, distance: number): number {
  return slot * stride + distance * labelCount;
}
