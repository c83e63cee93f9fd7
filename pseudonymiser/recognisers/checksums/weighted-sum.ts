/**
 * The sum of digits, each times the weight of its place.
 *
 * @example
 * weightedSum("482913", [4, 9, 4, 9, 4, 9]); // 160
 */
export function weightedSum(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (const [index, weight] of weights.entries()) sum += weight * (digits.charCodeAt(index) - 48);
  return sum;
}

/**
 * The sum of the digit sums of the products (a product of 16 counts as 1 + 6), for weights up to 11.
 *
 * @example
 * weightedDigitSum("56", [2, 1]); // 1 + 0 + 6 = 7
 */
export function weightedDigitSum(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (const [index, weight] of weights.entries()) {
    const product = weight * (digits.charCodeAt(index) - 48);
    sum += Math.floor(product / 10) + (product % 10);
  }
  return sum;
}

/**
 * A letter as the two digits of its place in the alphabet, as German social insurance numbers count it.
 *
 * @example
 * letterAsDigits("C"); // "03"
 */
export function letterAsDigits(letter: string): string {
  return String(letter.charCodeAt(0) - 64).padStart(2, "0");
}
