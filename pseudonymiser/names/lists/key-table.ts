/** Bits of a key. */
const keyBits = 28;

/**
 * Finds keys by open addressing in a table of twice their number. A bit for each of many more places says of most keys that
 * the table does not hold them; it is small enough to stay near the processor.
 */
export class KeyTable {
  readonly #slots: Uint32Array;
  readonly #mask: number;
  readonly #shift: number;
  readonly #present: Uint32Array;
  readonly #presentShift: number;

  /** @param keys - distinct keys below 2^28; the position of a key is its value. */
  constructor(keys: Uint32Array) {
    const bits = Math.min(keyBits, Math.max(4, Math.ceil(Math.log2(keys.length * 1.6 + 1))));
    const presentBits = Math.min(keyBits, bits + 3);
    this.#slots = new Uint32Array(2 << bits);
    this.#mask = (1 << bits) - 1;
    this.#shift = keyBits - bits;
    this.#present = new Uint32Array((1 << presentBits) >>> 5 || 1);
    this.#presentShift = keyBits - presentBits;
    for (let index = 0; index < keys.length; index++) this.#add(keys[index] ?? 0, index + 1);
  }

  /** The position of a key, -1 where the set does not hold it. */
  indexOf(key: number): number {
    const place = key >>> this.#presentShift;
    if ((((this.#present[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 0) return -1;
    const slots = this.#slots;
    let slot = key >>> this.#shift;
    for (;;) {
      const found = slots[2 * slot + 1] ?? 0;
      if (found === 0) return -1;
      if (slots[2 * slot] === key) return found - 1;
      slot = (slot + 1) & this.#mask;
    }
  }

  #add(key: number, value: number): void {
    const place = key >>> this.#presentShift;
    this.#present[place >>> 5] = (this.#present[place >>> 5] ?? 0) | (1 << (place & 31));
    let slot = key >>> this.#shift;
    while (this.#slots[2 * slot + 1] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots[2 * slot] = key;
    this.#slots[2 * slot + 1] = value;
  }
}
