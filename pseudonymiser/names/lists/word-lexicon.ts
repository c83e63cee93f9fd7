import { KeyTable } from "./key-table.ts";
import { decodeKeys, encodeKeys, keyOf } from "./sorted-keys.ts";
import type { WordTraits } from "./word-traits.ts";

/** Numbers by hash: what is known of a word, or the class it was put into. */
export class WordLexicon {
  readonly size: number;
  readonly #table: KeyTable;
  readonly #values: Uint16Array;

  /** @param sections - what `encodeLexicon` has returned. */
  constructor([keys, values]: readonly [keys: Uint8Array, values: Uint8Array]) {
    this.size = values.length / 2;
    this.#values = new Uint16Array(this.size);
    for (let index = 0; index < this.size; index++) {
      this.#values[index] = (values[index] ?? 0) | ((values[index + this.size] ?? 0) << 8);
    }
    this.#table = new KeyTable(decodeKeys(keys, this.size));
  }

  /** The value of a word by its hash, 0 where the lexicon does not hold it. */
  valueOf(hash: number): WordTraits {
    const index = this.#table.indexOf(keyOf(hash));
    return index === -1 ? 0 : (this.#values[index] ?? 0);
  }
}

/** Two sections: the keys, and the values with all low bytes first. */
export function encodeLexicon(entries: ReadonlyMap<number, number>): [keys: Uint8Array, values: Uint8Array] {
  const keys = Uint32Array.from(entries.keys()).sort();
  const values = new Uint8Array(2 * keys.length);
  for (const [index, key] of keys.entries()) {
    const value = entries.get(key) ?? 0;
    values[index] = value & 0xff;
    values[keys.length + index] = value >>> 8;
  }
  return [encodeKeys(keys), values];
}
