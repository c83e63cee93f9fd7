import { NameListFormatError } from "../lists/index.ts";
import { keyBits, keyOf } from "../lists/key-table.ts";
import { packSections, unpackSections } from "../lists/list-file.ts";
import { labelCount } from "./labels.ts";

/** Labels and one more state: the edge of a sentence. */
export const stateCount = labelCount + 1;

/** What a model holds beside the weights of features. */
export interface ChainSettings {
  /** Weights of features are multiples of this. */
  readonly step: number;
  /** `stateCount` squared: from row to column; the last state is the edge of the sentence. */
  readonly transitions: Float32Array;
  /** What is taken from "outside" when the best labels are looked for, so that more names are found. */
  readonly recallBias: number;
}

/** A trained model: numbers for features by hash, and for one label after another. */
export interface TrainedWeights extends ChainSettings {
  /** Strictly rising keys of features. */
  readonly keys: Uint32Array;
  /** `labelCount` weights for each key, as multiples of `step`. */
  readonly weights: Int8Array;
}

/** A trained model as the tagger uses it. */
export interface TaggerWeights extends ChainSettings {
  readonly table: WeightTable;
}

/** Upper bits of a key that say in which bucket its row lies. */
const bucketBits = 14;
const bucketCount = 1 << bucketBits;
const restBits = keyBits - bucketBits;
const rest = (1 << restBits) - 1;
const maskBits = 16;
/** Before so many rows stands where the weights of the first of them begin. */
const rowsPerGroup = 8;

/**
 * Writes a model as a file that is used as it is: where the rows of each bucket begin and the last one's end; the rows, in
 * the order of their keys, each with the rest of its key and a bit mask of the weights that are not zero; those weights; the
 * settings. One look-up touches few bytes in few places: that is what it costs.
 */
export function encodeWeights({ keys, weights, step, transitions, recallBias }: TrainedWeights): Uint8Array {
  const starts = new Int32Array(bucketCount + 1);
  const rows: number[] = [];
  const values: number[] = [];
  for (let row = 0; row < keys.length; row++) {
    if (row % rowsPerGroup === 0) rows.push(values.length);
    let mask = 0;
    for (let label = 0; label < labelCount; label++) {
      const weight = weights[row * labelCount + label] ?? 0;
      if (weight === 0) continue;
      mask |= 1 << label;
      values.push(weight);
    }
    const key = keys[row] ?? 0;
    rows.push(((key & rest) << maskBits) | mask);
    starts[(key >>> restBits) + 1] = row + 1;
  }
  for (let bucket = 1; bucket <= bucketCount; bucket++)
    starts[bucket] = Math.max(starts[bucket] ?? 0, starts[bucket - 1] ?? 0);
  return packSections([
    new Uint8Array(starts.buffer),
    new Uint8Array(Int32Array.from(rows).buffer),
    new Uint8Array(Int8Array.from(values).buffer),
    new Uint8Array(new Float32Array([step, recallBias, ...transitions]).buffer),
  ]);
}

/**
 * Opens what `encodeWeights` has written; the bytes are used as they are.
 *
 * @throws {NameListFormatError} if the bytes are no such file.
 */
export function decodeWeights(file: Uint8Array): TaggerWeights {
  const [starts, rows, values, numberBytes] = unpackSections(file);
  if (!(starts && rows && values && numberBytes)) throw new NameListFormatError();
  if (numberBytes.length !== 4 * (2 + stateCount * stateCount)) throw new NameListFormatError();
  const table = new WeightTable([starts, rows, values]);
  const numbers = new Float32Array(numberBytes.buffer, numberBytes.byteOffset, 2 + stateCount * stateCount);
  const [step = 1, recallBias = 0] = numbers;
  return { table, step, transitions: numbers.subarray(2), recallBias };
}

/** Looks weights up by the hash of a feature. */
export class WeightTable {
  readonly #starts: Int32Array;
  readonly #rows: Int32Array;
  readonly #values: Int8Array;

  /** @param sections - the first three that `encodeWeights` has written. */
  constructor([starts, rows, values]: readonly [Uint8Array, Uint8Array, Uint8Array]) {
    this.#starts = new Int32Array(starts.buffer, starts.byteOffset, starts.length / 4);
    this.#rows = new Int32Array(rows.buffer, rows.byteOffset, rows.length / 4);
    this.#values = new Int8Array(values.buffer, values.byteOffset, values.length);
  }

  /** Adds the weights of a feature to the `labelCount` sums that begin at `offset`. */
  addTo(sums: Int32Array, offset: number, featureHash: number): void {
    const place = this.#placeOf(keyOf(featureHash));
    if (place === -1) return;
    const rows = this.#rows;
    const group = place - (place % (rowsPerGroup + 1));
    let at = rows[group] ?? 0;
    for (let before = group + 1; before < place; before++) at += bitCount((rows[before] ?? 0) & 0xffff);
    for (let mask = (rows[place] ?? 0) & 0xffff; mask !== 0; mask &= mask - 1) {
      const label = 31 - Math.clz32(mask & -mask);
      sums[offset + label] = (sums[offset + label] ?? 0) + (this.#values[at++] ?? 0);
    }
  }

  /** Where the row of a key stands, -1 where there is none. Keys are spread evenly: its place is guessed, nearly right. */
  #placeOf(key: number): number {
    const rows = this.#rows;
    const wanted = key & rest;
    const first = this.#starts[key >>> restBits] ?? 0;
    const end = this.#starts[(key >>> restBits) + 1] ?? 0;
    if (first === end) return -1;
    let row = first + ((wanted * (end - first)) >>> restBits);
    let found = (rows[placeOfRow(row)] ?? 0) >> maskBits;
    if (found < wanted) {
      while (found < wanted && ++row < end) found = (rows[placeOfRow(row)] ?? 0) >> maskBits;
    } else while (found > wanted && --row >= first) found = (rows[placeOfRow(row)] ?? 0) >> maskBits;
    return found === wanted ? placeOfRow(row) : -1;
  }
}

const placeOfRow = (row: number): number => row + ((row / rowsPerGroup) | 0) + 1;

/** How many of the lowest 16 bits are set. */
function bitCount(bits: number): number {
  const pairs = bits - ((bits >> 1) & 0x5555);
  const fours = (pairs & 0x3333) + ((pairs >> 2) & 0x3333);
  return ((((fours + (fours >> 4)) & 0x0f0f) * 0x0101) >> 8) & 0x1f;
}
