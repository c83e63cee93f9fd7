/**
 * A pattern (global, ignoring case) for whole words as people write them. In a word a blank stands for any of blank, hyphen, dot or
 * nothing, `№` for Nummer, Nr, number or no, and `*` for further letters.
 *
 * Words that end alike ("№", "*") share their ending, in the order in which the endings are first met: repeated in every
 * word it would make a pattern of ten times the machine code, and as much slower to compile.
 *
 * @example
 * cueWords("sv №").test("SV-Nr."); // true
 */
export function cueWords(...words: readonly string[]): RegExp {
  const stemsOf = new Map<string, string[]>();
  for (const word of words) {
    const end = (ending.exec(word)?.[0] ?? "").replace(" ?", " ");
    const stems = stemsOf.get(end) ?? [];
    stems.push(word.replace(ending, ""));
    stemsOf.set(end, stems);
  }
  const source = Array.from(stemsOf, ([end, stems]) => `(?:${stems.join("|")})${end}`).join("|");
  const pattern = source.replaceAll(" ", "[- .]{0,3}").replaceAll("№", number).replaceAll("*", `${letter}*`);
  return new RegExp(`(?<!${letter})(?:${pattern})(?!${letter})`, "gi");
}

/** Any of several patterns (global, ignoring case). */
export function anyOf(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join("|"), "gi");
}

const ending = /(?:\*| \??№|\(\?: \??№\)\??)$/;
const letter = "[A-Za-zÄÖÜäöüß]";
const number = "(?:nummern?|numer|nummber|nr|nrn|nmr|num|number|no)";
