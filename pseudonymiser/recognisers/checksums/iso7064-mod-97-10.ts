/**
 * The remainder by 97 of a number written with digits and capitals, a letter counting as two digits (A = 10 … Z = 35), as
 * ISO 7064 MOD 97-10 and ISO 13616 use it. A valid number leaves 1.
 *
 * @example
 * remainderBy97("3214282912345698765432161182"); // 1
 */
export function remainderBy97(characters: string): number {
  let remainder = 0;
  for (let index = 0; index < characters.length; index++) {
    const code = characters.charCodeAt(index);
    remainder = code < 58 ? (remainder * 10 + code - 48) % 97 : (remainder * 100 + code - 55) % 97;
  }
  return remainder;
}
