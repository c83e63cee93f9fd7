import { encodeKeys, KeyTable, keyOf } from "./key-table.ts";
import type { WordTraits } from "./word-traits.ts";

/** Numbers by hash: what is known of a word, or the class it was put into. */
export class WordLexicon {
  readonly size: number;
  readonly #table: KeyTable;
  readonly #values: Uint16Array;

  /** @param sections - what `encodeLexicon` has returned, at offsets that four divides; not copied. */
  constructor([keys, values]: readonly [keys: Uint8Array, values: Uint8Array]) {
    this.size = values.length / 2;
    this.#values = new Uint16Array(values.buffer, values.byteOffset, this.size);
    this.#table = new KeyTable(keys);
  }

  /** The value of a word by its hash, 0 where the lexicon does not hold it. */
  valueOf(hash: number): WordTraits {
    const index = this.#table.indexOf(keyOf(hash));
    return index === -1 ? 0 : (this.#values[index] ?? 0);
  }
}

/** Two sections: the keys, and a value of sixteen bits for each. */
export function encodeLexicon(entries: ReadonlyMap<number, number>): [keys: Uint8Array, values: Uint8Array] {
  const keys = Uint32Array.from(entries.keys()).sort();
  const values = Uint16Array.from(keys, (key) => entries.get(key) ?? 0);
  return [encodeKeys(keys), new Uint8Array(values.buffer)];
}
