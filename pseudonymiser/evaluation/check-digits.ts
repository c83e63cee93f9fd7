/**
 * Check digits of the numbers in the tuning set. They are written apart from the recognisers on purpose: a fault in one
 * place then shows as a disagreement instead of as agreement with itself.
 */

const ibanLengths: Readonly<Record<string, number>> = {
  AT: 20,
  BE: 16,
  CH: 21,
  DE: 22,
  ES: 24,
  FR: 27,
  GB: 22,
  HR: 21,
  IT: 27,
  LI: 21,
  LU: 20,
  NL: 18,
  PL: 28,
  TR: 26,
};

const digitsOf = (text: string): number[] => Array.from(text, Number);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const crossSum = (value: number): number => sum(digitsOf(String(value)));
const letterAsNumber = (text: string): string =>
  text.replace(/[A-Z]/, (letter) => String(letter.charCodeAt(0) - 64).padStart(2, "0"));

function weighted(text: string, weights: readonly number[]): number[] {
  return digitsOf(text.slice(0, weights.length)).map((digit, index) => digit * (weights[index] ?? 0));
}

/** Value of the last character as a number, for the rules whose check digit stands at the end. */
const last = (text: string): number => Number(text.at(-1));

/** ISO 13616: the first four characters moved to the end, letters as numbers, remainder 1 of 97. */
function ibanIsValid(iban: string): boolean {
  const check = Number(iban.slice(2, 4));
  const spelled = Array.from(iban.slice(4) + iban.slice(0, 4), (each) => Number.parseInt(each, 36)).join("");
  return ibanLengths[iban.slice(0, 2)] === iban.length && check > 1 && check < 99 && BigInt(spelled) % 97n === 1n;
}

/** ISO/IEC 7812, the Luhn rule. */
function luhnIsValid(number: string): boolean {
  const products = digitsOf(number)
    .reverse()
    .map((digit, index) => crossSum(index % 2 === 0 ? digit : digit * 2));
  return sum(products) % 10 === 0;
}

/** ISO/IEC 7064, MOD 11,10. */
function mod1110IsValid(number: string): boolean {
  let carry = 10;
  for (const digit of digitsOf(number.slice(0, -1))) carry = (((carry + digit) % 10 || 10) * 2) % 11;
  return (11 - carry) % 10 === last(number);
}

/** German tax id: one digit occurs twice or three times among the first ten, no other more than once. */
function taxIdIsValid(number: string): boolean {
  const counts = [...new Set(number.slice(0, 10))].map((digit) => number.slice(0, 10).split(digit).length - 1);
  const repeated = counts.filter((count) => count > 1);
  return /^[1-9]\d{10}$/.test(number) && repeated.length === 1 && (repeated[0] ?? 0) < 4 && mod1110IsValid(number);
}

function crossSumsMatch(number: string, weights: readonly number[]): boolean {
  return sum(weighted(number, weights).map(crossSum)) % 10 === last(number);
}

function socialSecurityIsValid(number: string): boolean | undefined {
  if (/^756\d{10}$/.test(number)) return sum(weighted(number, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1])) % 10 === 0;
  if (/^\d{8}[A-Z]\d{3}$/.test(number))
    return crossSumsMatch(letterAsNumber(number), [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]);
  if (/^[1-9]\d{9}$/.test(number))
    return sum(weighted(number, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6])) % 11 === Number(number[3]);
  return undefined;
}

function vatIdIsValid(number: string): boolean {
  if (/^DE\d{9}$/.test(number)) return mod1110IsValid(number.slice(2));
  if (/^ATU\d{8}$/.test(number)) {
    const total = sum(weighted(number.slice(3), [1, 2, 1, 2, 1, 2, 1]).map(crossSum));
    return (10 - ((total + 4) % 10)) % 10 === last(number);
  }
  return /^CHE\d{9}/.test(number) && sum(weighted(number.slice(3), [5, 4, 3, 2, 7, 6, 5, 4, 1])) % 11 === 0;
}

/** ICAO 9303: weights 7, 3, 1; letters count from ten, fillers nothing. */
function icaoMatches(field: string, check: string | undefined): boolean {
  const values = Array.from(
    field,
    (each, index) => (each === "<" ? 0 : Number.parseInt(each, 36)) * ([7, 3, 1][index % 3] ?? 0),
  );
  return String(sum(values) % 10) === check;
}

function passportZoneIsValid(lines: readonly string[]): boolean {
  const [first = "", second = ""] = lines;
  const fields = [second.slice(0, 10), second.slice(13, 20), second.slice(21, 28), second.slice(28, 43)];
  return (
    first.length === 44 &&
    second.length === 44 &&
    fields.every((field) => icaoMatches(field.slice(0, -1), field.at(-1))) &&
    icaoMatches(fields.join(""), second.at(-1))
  );
}

function identityDocumentIsValid(raw: string, number: string): boolean | undefined {
  if (raw.includes("<")) return passportZoneIsValid(raw.split("\n"));
  if (/^[CFGHJKLMNPRTVWXYZ][0-9CFGHJKLMNPRTVWXYZ]{8}\d$/.test(number))
    return icaoMatches(number.slice(0, 9), number[9]);
  if (/^[A-Z][0-9A-Z]{9}\d$/.test(number)) {
    const values = Array.from(number.slice(0, 9), (each, index) => Number.parseInt(each, 36) * (9 - index));
    return "0123456789X"[sum(values) % 11] === number[9];
  }
  return undefined;
}

/** Device, doctor's and Austrian register numbers; other numbers of this type have no check digit. */
function otherIdIsValid(raw: string, number: string): boolean | undefined {
  if (/^FN\d{6}[A-Z]$/.test(number))
    return "ABDFGHIKMPSTVWXYZ"[sum(weighted(number.slice(2), [6, 4, 14, 15, 10, 1])) % 17] === number.at(-1);
  if (/^\d{15}$/.test(number)) return luhnIsValid(number);
  if (/^\d{9}$/.test(raw)) return (10 - (sum(weighted(number, [4, 9, 4, 9, 4, 9])) % 10)) % 10 === Number(number[6]);
  return undefined;
}

/** Whether the check digits of a number are right; undefined where its kind has none. */
export function numberIsValid(type: string, raw: string): boolean | undefined {
  const number = raw.replace(/[\s.\-\u00ad]/g, "").toUpperCase();
  switch (type) {
    case "IBAN":
      return ibanIsValid(number);
    case "CREDIT_CARD":
      return luhnIsValid(number);
    case "TAX_ID":
      return /^\d{11}$/.test(number) && !raw.includes("/") ? taxIdIsValid(number) : undefined;
    case "SOCIAL_SECURITY":
      return socialSecurityIsValid(number);
    case "HEALTH_INSURANCE_ID":
      return number.length === 20
        ? luhnIsValid(number)
        : crossSumsMatch(letterAsNumber(number), [1, 2, 1, 2, 1, 2, 1, 2, 1, 2]);
    case "VAT_ID":
      return vatIdIsValid(number);
    case "ID_DOCUMENT":
      return identityDocumentIsValid(raw, number);
    case "OTHER_ID":
      return otherIdIsValid(raw, number);
    default:
      return undefined;
  }
}
