/**
 * Whether the last digit is the Luhn check digit of the others (ISO/IEC 7812-1, annex B).
 *
 * @example
 * luhnHolds("4012888888881881"); // true
 */
export function luhnHolds(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48;
    const product = index % 2 === 1 ? digit * 2 : digit;
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10 === 0;
}
