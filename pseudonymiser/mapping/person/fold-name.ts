/** A name in two spellings without case, marks or anything but letters: ü as ue, and ü as u. Equal if they share one. */
export type Spellings = readonly [german: string, plain: string];

const invisible = /\p{Cf}/gu;
const brokenByHyphen = /[-\u2010]\s*[\r\n]\s*(?=\p{Ll})/gu;
const german: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue" };
const withoutBase: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/** A name as it would stand in one line: invisible characters out, hyphenation at a line's end undone, single blanks. */
export function inOneLine(name: string): string {
  return name.normalize("NFC").replace(brokenByHyphen, "").replace(invisible, "").replace(/\s+/g, " ").trim();
}

/** Both spellings of a name. */
export function spellingsOf(name: string): Spellings {
  const lower = inOneLine(name).toLowerCase();
  return [bare(lower.replace(/[äöü]/g, (letter) => german[letter] ?? letter)), bare(lower)];
}

export function sameSpelling(one: Spellings, other: Spellings): boolean {
  return one.some((spelling) => spelling !== "" && other.includes(spelling));
}

function bare(lower: string): string {
  return lower
    .replace(/[ßæœøłđðþı]/g, (letter) => withoutBase[letter] ?? letter)
    .normalize("NFD")
    .replace(/[^\p{L}]/gu, "");
}
