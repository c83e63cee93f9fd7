/**
 * Brings spellings of one word together: case, accents, ß and ss, and umlauts in both ways of writing them
 * (`Löschung`, `Loeschung` and `LOESCHUNG` become `loschung`). `ue` after a, e and q is no umlaut (`neue`, `Quelle`).
 */
export function fold(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/[\p{M}\u00ad\u200b]/gu, "")
    .toLowerCase()
    .replace(/[’']s?$/u, "")
    .replace(/[’']/gu, "")
    .replaceAll("ß", "ss")
    .replace(/ae|oe/gu, (pair) => pair.charAt(0))
    .replace(/(?<![aeq])ue/gu, "u");
}
