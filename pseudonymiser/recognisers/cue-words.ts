/**
 * A pattern (global, ignoring case) for whole words as people write them. In a word a blank stands for any of blank, hyphen, dot or
 * nothing, `№` for Nummer, Nr, number or no, and `*` for further letters.
 *
 * @example
 * cueWords("sv №").test("SV-Nr."); // true
 */
export function cueWords(...words: readonly string[]): RegExp {
  const alternatives = words.map((word) =>
    word.replaceAll(" ", "[- .]{0,3}").replaceAll("№", number).replaceAll("*", `${letter}*`),
  );
  return new RegExp(`(?<!${letter})(?:${alternatives.join("|")})(?!${letter})`, "gi");
}

/** Any of several patterns (global, ignoring case). */
export function anyOf(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join("|"), "gi");
}

const letter = "[A-Za-zÄÖÜäöüß]";
const number = "(?:nummern?|numer|nummber|nr|nrn|nmr|num|number|no)";
