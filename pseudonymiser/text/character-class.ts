/** What a UTF-16 code unit is to the tokeniser. */
export const characterClass = {
  space: 0,
  letter: 1,
  digit: 2,
  punctuation: 3,
  /** Half of a surrogate pair: mostly emoji. */
  surrogate: 4,
  lineBreak: 5,
} as const;

const { space, letter, digit, punctuation, surrogate, lineBreak } = characterClass;

const tableSize = 0x2500;
const classes = new Uint8Array(tableSize).fill(punctuation);
const every = String.fromCharCode(...Array.from({ length: tableSize }, (_, code) => code));
for (const [kind, pattern] of [
  [space, /[\s\p{C}\p{Z}]+/gu],
  [digit, /\p{Nd}+/gu],
  [letter, /[\p{L}\p{M}\u00ad\u200c\u200d]+/gu],
  [lineBreak, /[\n\r\u2028\u2029]+/g],
] as const) {
  for (const { 0: found, index } of every.matchAll(pattern)) classes.fill(kind, index, index + found.length);
}

/** The class of a code unit. Past the blocks that German and English use, all but surrogates and spaces are letters. */
export function classOf(code: number): number {
  if (code < tableSize) return classes[code] ?? space;
  if (code >= 0xd800 && code <= 0xdfff) return surrogate;
  if (code >= 0xff10 && code <= 0xff19) return digit;
  if (code === 0x3000 || code === 0xfeff) return space;
  const symbols = (code >= 0x2500 && code < 0x2c00) || (code >= 0x3001 && code < 0x3040);
  return symbols || (code >= 0xfe00 && code < 0xfe70) || (code >= 0xff00 && code < 0xff10) ? punctuation : letter;
}
