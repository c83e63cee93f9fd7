/** A vector as it is stored. */
export interface QuantisedVector {
  /** One bit a dimension: whether the number is positive. The last byte is filled with zeros. */
  readonly signs: Uint8Array;
  /** One signed byte a dimension: the number as a share of the largest. */
  readonly numbers: Int8Array;
}

const largest = 127;

/**
 * Quantises a vector twice: to its signs, by whose distance candidates are found, and to signed bytes, by whose cosine they
 * are ranked. The scale needs no keeping: a cosine does not depend on it.
 *
 * @example
 * quantise(Float32Array.of(0.5, -1)); // { signs: Uint8Array [1], numbers: Int8Array [64, -127] }
 */
export function quantise(vector: Float32Array): QuantisedVector {
  let top = 0;
  for (const value of vector) top = Math.max(top, Math.abs(value));
  const signs = new Uint8Array(Math.ceil(vector.length / 8));
  const numbers = new Int8Array(vector.length);
  for (const [at, value] of vector.entries()) {
    if (value > 0) signs[at >> 3] = (signs[at >> 3] ?? 0) | (1 << (at & 7));
    numbers[at] = top === 0 ? 0 : Math.round((value / top) * largest);
  }
  return { signs, numbers };
}

/** The cosine of two vectors of the same length, -1 to 1; 0 where one has no direction. */
export function cosine(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let product = 0;
  let oneSquare = 0;
  let otherSquare = 0;
  for (let at = 0; at < one.length; at++) {
    const a = one[at] ?? 0;
    const b = other[at] ?? 0;
    product += a * b;
    oneSquare += a * a;
    otherSquare += b * b;
  }
  const length = Math.sqrt(oneSquare * otherSquare);
  return length === 0 ? 0 : product / length;
}
