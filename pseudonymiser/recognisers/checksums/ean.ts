/**
 * Whether the last digit is the check digit of an EAN-8, UPC-A, EAN-13 or GTIN-14: weights 3 and 1 from the right (GS1 General
 * Specifications, section 7.9).
 *
 * @example
 * eanHolds("4006381333931"); // true
 */
export function eanHolds(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    sum += (digits.charCodeAt(digits.length - 1 - index) - 48) * (index % 2 === 0 ? 1 : 3);
  }
  return sum % 10 === 0;
}
