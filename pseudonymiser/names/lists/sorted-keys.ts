/**
 * Sets of hashes on disk: sorted, the gaps between them Rice-coded (quotient in unary, remainder in binary), about
 * 1.5 bits above the entropy of the set.
 */

/** Bits of a key; two words share one by chance once in 2^28 pairs. */
export const keyBits = 28;

/** The key of a hash. */
export function keyOf(hash: number): number {
  return hash >>> (32 - keyBits);
}

/** Encodes strictly rising keys. */
export function encodeKeys(keys: Uint32Array): Uint8Array {
  const parameter = riceParameter(keys.length);
  const bytes: number[] = [parameter];
  let pending = 0;
  let filled = 0;
  const put = (value: number, width: number): void => {
    for (let bit = width - 1; bit >= 0; bit--) {
      pending = (pending << 1) | ((value >>> bit) & 1);
      if (++filled === 8) {
        bytes.push(pending);
        pending = 0;
        filled = 0;
      }
    }
  };
  let last = -1;
  for (const key of keys) {
    const gap = key - last - 1;
    for (let quotient = gap >>> parameter; quotient > 0; quotient--) put(1, 1);
    put(0, 1);
    put(gap & ((1 << parameter) - 1), parameter);
    last = key;
  }
  if (filled > 0) bytes.push(pending << (8 - filled));
  return Uint8Array.from(bytes);
}

/** Decodes `count` keys that `encodeKeys` has written. One plain loop: it runs before anything of it is compiled. */
export function decodeKeys(bytes: Uint8Array, count: number): Uint32Array {
  const parameter = bytes[0] ?? 0;
  const keys = new Uint32Array(count);
  let next = 1;
  let window = 0; // bits that are read but not used yet, the next one highest
  let held = 0;
  let last = -1;
  for (let index = 0; index < count; index++) {
    let quotient = 0;
    for (;;) {
      for (; held <= 16; held += 8) window = ((window << 8) | (bytes[next++] ?? 0)) & 0xffffff;
      const ones = Math.clz32(~(window << (32 - held)));
      if (ones < held) {
        quotient += ones;
        held -= ones + 1;
        break;
      }
      quotient += held;
      held = 0;
    }
    let remainder = 0;
    for (let missing = parameter; missing > 0; ) {
      for (; held <= 16; held += 8) window = ((window << 8) | (bytes[next++] ?? 0)) & 0xffffff;
      const width = missing < held ? missing : held;
      held -= width;
      remainder = (remainder << width) | ((window >>> held) & ((1 << width) - 1));
      missing -= width;
    }
    last += ((quotient << parameter) | remainder) + 1;
    keys[index] = last;
  }
  return keys;
}

function riceParameter(count: number): number {
  const meanGap = 2 ** keyBits / Math.max(1, count);
  return Math.max(0, Math.floor(Math.log2(meanGap * Math.LN2)));
}
