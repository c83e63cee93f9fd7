const weights = [7, 3, 1] as const;

/**
 * The check digit of a field of a travel document: weights 7, 3, 1 by turns, A = 10 … Z = 35, `<` = 0 (ICAO Doc 9303, part 3,
 * section 4.9).
 *
 * @example
 * icaoCheckDigit("L01X00T47"); // 1
 */
export function icaoCheckDigit(characters: string): number {
  let sum = 0;
  for (let index = 0; index < characters.length; index++) {
    sum += placeValue(characters.charCodeAt(index)) * (weights[index % 3] ?? 0);
  }
  return sum % 10;
}

function placeValue(code: number): number {
  if (code === 60) return 0;
  return code < 58 ? code - 48 : code - 55;
}
