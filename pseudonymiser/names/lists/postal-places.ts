import { encodeKeys, KeyTable, keyOf } from "./key-table.ts";
import { foldedHash, scrambled } from "./word-hash.ts";

export const postalCountries = ["DE", "AT", "CH"] as const;
export type PostalCountry = (typeof postalCountries)[number];

/** Which places share which postal codes, and which codes are given out. */
export class PostalPlaces {
  readonly #codes: Uint8Array;
  readonly #pairs: KeyTable;

  /** @param sections - what `encodePostalPlaces` has returned. */
  constructor([codes, pairs]: readonly [codes: Uint8Array, pairs: Uint8Array]) {
    this.#codes = codes;
    this.#pairs = new KeyTable(pairs);
  }

  /** Whether the code is given out in that country. Exact. */
  hasCode(country: PostalCountry, code: string): boolean {
    const bit = bitOf(country, code);
    return bit !== -1 && (((this.#codes[bit >>> 3] ?? 0) >>> (bit & 7)) & 1) === 1;
  }

  /** Whether a place (without case, umlauts as letters or as two) has that code. Wrong "yes" about once in 7,000 pairs. */
  hasPlace(country: PostalCountry, code: string, place: string): boolean {
    return this.hasCode(country, code) && this.#pairs.indexOf(pairKey(country, code, place)) !== -1;
  }
}

/** Two sections: a bit for each code, the keys of the pairs. */
export function encodePostalPlaces(
  rows: Iterable<{ readonly country: PostalCountry; readonly code: string; readonly place: string }>,
): [codes: Uint8Array, pairs: Uint8Array] {
  const codes = new Uint8Array(120_000 / 8);
  const keys = new Set<number>();
  for (const { country, code, place } of rows) {
    const bit = bitOf(country, code);
    if (bit === -1) continue;
    codes[bit >>> 3] = (codes[bit >>> 3] ?? 0) | (1 << (bit & 7));
    keys.add(pairKey(country, code, place));
  }
  return [codes, encodeKeys(Uint32Array.from(keys).sort())];
}

function bitOf(country: PostalCountry, code: string): number {
  if (!(country === "DE" ? /^\d{5}$/ : /^\d{4}$/).test(code)) return -1;
  return Number(code) + (country === "DE" ? 0 : country === "AT" ? 100_000 : 110_000);
}

function pairKey(country: PostalCountry, code: string, place: string): number {
  return keyOf(scrambled(foldedHash(place, 0, place.length) ^ Math.imul(bitOf(country, code) + 1, 0x9e3779b1)));
}
