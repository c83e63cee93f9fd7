/** Spellings of one letter for another that name lists and people mix: the first and, where there is one, second letter. */
const foldSize = 0x250;
const first = new Uint16Array(foldSize);
const second = new Uint16Array(foldSize);
const twoLetters: ReadonlyMap<string, string> = new Map([
  ["ä", "ae"],
  ["ö", "oe"],
  ["ü", "ue"],
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ø", "o"],
  ["đ", "d"],
  ["ł", "l"],
  ["ı", "i"],
]);
for (let code = 0; code < foldSize; code++) {
  const lower = String.fromCharCode(code).toLowerCase().charAt(0);
  const folded = twoLetters.get(lower) ?? lower.normalize("NFD").charAt(0);
  first[code] = folded.charCodeAt(0);
  second[code] = folded.length > 1 ? folded.charCodeAt(1) : 0;
}
first[0xad] = 0; // the soft hyphen is not read

const offsetBasis = 0x811c9dc5 | 0;
const prime = 0x01000193;

/** FNV-1a over the UTF-16 code units of a word as it is written (32 bits, signed). */
export function exactHash(text: string, start: number, end: number): number {
  let hash = offsetBasis;
  for (let index = start; index < end; index++) hash = Math.imul(hash ^ text.charCodeAt(index), prime);
  return scrambled(hash);
}

/** The hash of a word without its case and accents, umlauts as two letters: "Müller", "MÜLLER" and "mueller" are one. */
export function foldedHash(text: string, start: number, end: number): number {
  let hash = offsetBasis;
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code < foldSize) {
      const letter = first[code] ?? 0;
      if (letter !== 0) hash = Math.imul(hash ^ letter, prime);
      const extra = second[code] ?? 0;
      if (extra !== 0) hash = Math.imul(hash ^ extra, prime);
    } else if (code === 0x2019) hash = Math.imul(hash ^ 0x27, prime);
    else if (code === 0x308) hash = Math.imul(hash ^ 0x65, prime);
    else if (code < 0x300 || code > 0x36f) hash = Math.imul(hash ^ code, prime);
  }
  return scrambled(hash);
}

/** Spreads a hash over all its bits (the finaliser of MurmurHash3). */
export function scrambled(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
