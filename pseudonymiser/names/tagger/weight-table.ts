import { NameListFormatError } from "../lists/index.ts";
import { KeyTable } from "../lists/key-table.ts";
import { packSections, unpackSections } from "../lists/list-file.ts";
import { decodeKeys, encodeKeys, keyOf } from "../lists/sorted-keys.ts";
import { labelCount } from "./labels.ts";

/** Labels and one more state: the edge of a sentence. */
export const stateCount = labelCount + 1;

/** A trained model: numbers for features by hash, and for one label after another. */
export interface TrainedWeights {
  /** Strictly rising keys of features. */
  readonly keys: Uint32Array;
  /** `labelCount` weights for each key, as multiples of `step`. */
  readonly weights: Int8Array;
  readonly step: number;
  /** `stateCount` squared: from row to column; the last state is the edge of the sentence. */
  readonly transitions: Float32Array;
  /** What is taken from "outside" when the best labels are looked for, so that more names are found. */
  readonly recallBias: number;
}

/** Writes a model as a file: keys Rice-coded, a bit mask of the weights that are not zero, those weights, then the rest. */
export function encodeWeights({ keys, weights, step, transitions, recallBias }: TrainedWeights): Uint8Array {
  const masks = new Uint8Array(2 * keys.length);
  const values: number[] = [];
  for (let row = 0; row < keys.length; row++) {
    let mask = 0;
    for (let label = 0; label < labelCount; label++) {
      const weight = weights[row * labelCount + label] ?? 0;
      if (weight === 0) continue;
      mask |= 1 << label;
      values.push(weight);
    }
    masks[row] = mask & 0xff;
    masks[keys.length + row] = mask >>> 8;
  }
  const numbers = new Float32Array([step, recallBias, ...transitions]);
  return packSections([
    encodeKeys(keys),
    masks,
    new Uint8Array(Int8Array.from(values).buffer),
    new Uint8Array(numbers.buffer),
  ]);
}

/**
 * Reads what `encodeWeights` has written.
 *
 * @throws {NameListFormatError} if the bytes are no such file.
 */
export function decodeWeights(file: Uint8Array): TrainedWeights {
  const [keyBytes, masks, values, numberBytes] = unpackSections(file);
  if (!(keyBytes && masks && values && numberBytes)) throw new NameListFormatError();
  if (numberBytes.length !== 4 * (2 + stateCount * stateCount)) throw new NameListFormatError();
  const count = masks.length / 2;
  const weights = spread(masks, new Int8Array(values.buffer, values.byteOffset, values.length));
  const numbers = new Float32Array(numberBytes.slice().buffer);
  const [step = 1, recallBias = 0] = numbers;
  return { keys: decodeKeys(keyBytes, count), weights, step, transitions: numbers.subarray(2), recallBias };
}

/** Puts the weights that are not zero in their places. */
function spread(masks: Uint8Array, values: Int8Array): Int8Array {
  const count = masks.length / 2;
  const weights = new Int8Array(count * labelCount);
  let next = 0;
  for (let row = 0; row < count; row++) {
    let mask = (masks[row] ?? 0) | ((masks[count + row] ?? 0) << 8);
    const first = row * labelCount;
    while (mask !== 0) {
      const lowest = 31 - Math.clz32(mask & -mask);
      weights[first + lowest] = values[next++] ?? 0;
      mask &= mask - 1;
    }
  }
  return weights;
}

/** Looks weights up by the hash of a feature. */
export class WeightTable {
  readonly #table: KeyTable;
  readonly #weights: Int8Array;

  constructor({ keys, weights }: TrainedWeights) {
    this.#table = new KeyTable(keys);
    this.#weights = weights;
  }

  /** Adds the weights of a feature to the `labelCount` sums that begin at `offset`. */
  addTo(sums: Int32Array | Int16Array, offset: number, featureHash: number): void {
    const row = this.#table.indexOf(keyOf(featureHash));
    if (row === -1) return;
    const weights = this.#weights;
    const first = row * labelCount;
    for (let label = 0; label < labelCount; label++) {
      sums[offset + label] = (sums[offset + label] ?? 0) + (weights[first + label] ?? 0);
    }
  }
}
