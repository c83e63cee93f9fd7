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
const classes = new Uint8Array(tableSize);
for (let code = 0; code < tableSize; code++) classes[code] = classify(code);

function classify(code: number): number {
  const character = String.fromCharCode(code);
  if (code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029) return lineBreak;
  if (/[\p{L}\p{M}\u00ad\u200c\u200d]/u.test(character)) return letter;
  if (/\p{Nd}/u.test(character)) return digit;
  return /[\s\p{C}\p{Z}]/u.test(character) ? space : punctuation;
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
