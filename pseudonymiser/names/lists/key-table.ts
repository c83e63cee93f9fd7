/**
 * A set of hashes, on disk and in memory the same: nothing is undone when it is opened. The upper 12 bits of a key say in
 * which bucket it lies, the lower 16 are stored, in order. Unsigned numbers, little-endian: where each bucket begins and the
 * last one ends (32 bits each), then the lower halves of all keys (16 bits each).
 */

/** Bits of a key; two words share one by chance once in 2^28 pairs. */
export const keyBits = 28;

const storedBits = 16;
const bucketCount = 1 << (keyBits - storedBits);
const startsLength = 4 * (bucketCount + 1);

/** The key of a hash. */
export function keyOf(hash: number): number {
  return hash >>> (32 - keyBits);
}

/** Encodes strictly rising keys. */
export function encodeKeys(keys: Uint32Array): Uint8Array {
  const starts = new Uint32Array(bucketCount + 1);
  for (const key of keys) starts[(key >>> storedBits) + 1] = (starts[(key >>> storedBits) + 1] ?? 0) + 1;
  for (let bucket = 0; bucket < bucketCount; bucket++)
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
  const bytes = new Uint8Array(startsLength + 2 * keys.length);
  bytes.set(new Uint8Array(starts.buffer));
  bytes.set(new Uint8Array(Uint16Array.from(keys).buffer), startsLength);
  return bytes;
}

/** Finds keys. Hashes are spread evenly, so the place of a key in its bucket is guessed and is nearly right. */
export class KeyTable {
  readonly size: number;
  readonly #starts: Uint32Array;
  readonly #lowerHalves: Uint16Array;

  /** @param bytes - what `encodeKeys` has returned, at an offset that four divides; not copied. */
  constructor({ buffer, byteOffset, length }: Uint8Array) {
    this.size = (length - startsLength) >> 1;
    this.#starts = new Uint32Array(buffer, byteOffset, bucketCount + 1);
    this.#lowerHalves = new Uint16Array(buffer, byteOffset + startsLength, this.size);
  }

  /** The position of a key, -1 where the set does not hold it. */
  indexOf(key: number): number {
    const lowerHalves = this.#lowerHalves;
    const lowerHalf = key & 0xffff;
    const start = this.#starts[key >>> storedBits] ?? 0;
    const count = (this.#starts[(key >>> storedBits) + 1] ?? 0) - start;
    if (count === 0) return -1;
    let index = start + ((lowerHalf * count) >>> storedBits);
    let found = lowerHalves[index] ?? 0;
    if (found < lowerHalf) {
      const end = start + count;
      while (found < lowerHalf && ++index < end) found = lowerHalves[index] ?? 0;
    } else while (found > lowerHalf && --index >= start) found = lowerHalves[index] ?? 0;
    return found === lowerHalf ? index : -1;
  }
}
