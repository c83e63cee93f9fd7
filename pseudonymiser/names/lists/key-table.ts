/** Finds keys in a table of twice their number: open addressing, one probe in most cases. */
export class KeyTable {
  readonly #slots: Uint32Array;
  readonly #mask: number;
  readonly #shift: number;

  /** @param keys - distinct keys below 2^28; the position of a key is its value. */
  constructor(keys: Uint32Array) {
    const bits = Math.max(4, Math.ceil(Math.log2(keys.length * 1.6 + 1)));
    this.#slots = new Uint32Array(2 << bits);
    this.#mask = (1 << bits) - 1;
    this.#shift = Math.max(0, 28 - bits);
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index] ?? 0;
      let slot = (key >>> this.#shift) & this.#mask;
      while (this.#slots[2 * slot + 1] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[2 * slot] = key;
      this.#slots[2 * slot + 1] = index + 1;
    }
  }

  /** The position of a key, -1 where the set does not hold it. */
  indexOf(key: number): number {
    const slots = this.#slots;
    let slot = (key >>> this.#shift) & this.#mask;
    for (;;) {
      const found = slots[2 * slot + 1] ?? 0;
      if (found === 0) return -1;
      if (slots[2 * slot] === key) return found - 1;
      slot = (slot + 1) & this.#mask;
    }
  }
}
