/**
 * A pattern (global) for a number that stands by itself: not inside a word or a longer number, nor part of a decimal fraction, a date
 * or a path. A comma may part it from other numbers, as in a table.
 */
export function numberShape(body: string): RegExp {
  return new RegExp(`${start}(?:${body})${end}`, "g");
}

const start = String.raw`(?<![A-Za-z0-9])(?<!\d[./-]|(?<!\d)0,|\+)`;

/** No letter or digit, no further group behind a hyphen, slash or dot, no decimals. */
const end = String.raw`(?![A-Za-z0-9]|[./-]\d|,\d{1,2}(?![\d.,/:-])|-[A-Za-z]\d)`;
