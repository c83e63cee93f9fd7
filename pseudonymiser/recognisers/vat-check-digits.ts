import { mod1110Holds } from "./checksums/iso7064-mod-11-10.ts";
import { luhnHolds } from "./checksums/luhn.ts";
import { weightedDigitSum, weightedSum } from "./checksums/weighted-sum.ts";

/**
 * Check digits of VAT numbers by country prefix, over the characters behind it. Germany ISO 7064 MOD 11,10; Austria weights
 * 1 2 1 2 1 2 1; Switzerland weights 5 4 3 2 7 6 5 4 modulo 11; the others after the rules that their tax offices publish (see
 * "VIES VAT number algorithms" of the European Commission). Countries that are missing here are checked by their structure only.
 */
export const vatCheckDigits: Readonly<Record<string, (number: string) => boolean>> = {
  DE: mod1110Holds,
  ATU: (number) =>
    (10 - ((weightedDigitSum(number, [1, 2, 1, 2, 1, 2, 1]) + 4) % 10)) % 10 === Number(number.charAt(7)),
  CHE: (number) => (11 - (weightedSum(number, [5, 4, 3, 2, 7, 6, 5, 4]) % 11)) % 11 === Number(number.charAt(8)),
  BE: (number) => 97 - (Number(number.slice(0, 8)) % 97) === Number(number.slice(8)),
  DK: (number) => weightedSum(number, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
  FR: (number) => /^\D/.test(number) || (12 + 3 * (Number(number.slice(2)) % 97)) % 97 === Number(number.slice(0, 2)),
  IT: luhnHolds,
  LU: (number) => Number(number.slice(0, 6)) % 89 === Number(number.slice(6)),
  PL: (number) => weightedSum(number, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === Number(number.charAt(9)),
};
