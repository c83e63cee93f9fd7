/** Bits of a key. */
const keyBits = 28;

/**
 * Finds keys in a sorted array: the upper bits of a key say where its few neighbours begin, so nothing is hashed or moved
 * when it is opened. A bit for each of many more places says of most keys that the table does not hold them; it is small
 * enough to stay near the processor.
 */
export class KeyTable {
  readonly #keys: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #shift: number;
  readonly #present: Uint32Array;
  readonly #presentShift: number;

  /** @param keys - strictly rising keys below 2^28; the position of a key is its value. */
  constructor(keys: Uint32Array) {
    const bits = Math.min(keyBits, Math.max(4, Math.ceil(Math.log2(keys.length + 1))));
    const presentBits = Math.min(keyBits, bits + 3);
    const presentShift = keyBits - presentBits;
    const shift = keyBits - bits;
    const present = new Uint32Array((1 << presentBits) >>> 5 || 1);
    const starts = new Uint32Array((1 << bits) + 1);
    let bucket = 0;
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index] ?? 0;
      const place = key >>> presentShift;
      present[place >>> 5] = (present[place >>> 5] ?? 0) | (1 << (place & 31));
      for (const own = key >>> shift; bucket < own; ) starts[++bucket] = index;
    }
    starts.fill(keys.length, bucket + 1);
    this.#keys = keys;
    this.#starts = starts;
    this.#shift = shift;
    this.#present = present;
    this.#presentShift = presentShift;
  }

  /** The position of a key, -1 where the set does not hold it. */
  indexOf(key: number): number {
    const place = key >>> this.#presentShift;
    if ((((this.#present[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 0) return -1;
    const keys = this.#keys;
    const bucket = key >>> this.#shift;
    const end = this.#starts[bucket + 1] ?? 0;
    for (let index = this.#starts[bucket] ?? 0; index < end; index++) if (keys[index] === key) return index;
    return -1;
  }
}
