import type { Language } from "@diskret/contract";
import { stemmer as stemEnglish } from "@orama/stemmers/english";

const stemmers: Readonly<Record<Language, (word: string) => string>> = { de: stemGerman, en: stemEnglish };

/** Longest word the index keeps; what is longer is data, not language. */
const wordMaxLength = 40;

/** The stem of a folded word (German: CISTEM, English: Snowball). Numbers stay whole. */
export function stem(word: string, language: Language): string {
  if (/^\d/u.test(word)) return word;
  return stemmers[language](word.slice(0, wordMaxLength));
}

/** CISTEM (Weissweiler and Fraser 2017), for folded words. Letters that belong together pass as one, so that none is cut. */
function stemGerman(word: string): string {
  let rest = word
    .replace(/^ge(?=.{4})/u, "")
    .replaceAll("sch", "$")
    .replaceAll("ei", "%")
    .replaceAll("ie", "&")
    .replace(/(.)\1/gu, "$1*");
  while (rest.length > 3) {
    const cut = rest.length > 5 && /(?:em|er|nd)$/u.test(rest) ? 2 : /[tesn]$/u.test(rest) ? 1 : 0;
    if (cut === 0) break;
    rest = rest.slice(0, -cut);
  }
  return rest.replace(/(.)\*/gu, "$1$1").replaceAll("%", "ei").replaceAll("&", "ie").replaceAll("$", "sch");
}
