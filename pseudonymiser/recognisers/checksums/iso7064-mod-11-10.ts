/**
 * Whether the last digit is the ISO 7064 MOD 11,10 check digit of the others.
 *
 * @example
 * mod1110Holds("86095742719"); // true
 */
export function mod1110Holds(digits: string): boolean {
  let product = 10;
  for (let index = 0; index < digits.length - 1; index++) {
    const sum = (product + digits.charCodeAt(index) - 48) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  const check = (11 - product) % 10;
  return digits.charCodeAt(digits.length - 1) - 48 === check;
}
