import { readFileSync } from "node:fs";
import { NameListFormatError } from "./errors.ts";
import { unpackSections } from "./list-file.ts";
import { PostalPlaces } from "./postal-places.ts";
import { foldedHash } from "./word-hash.ts";
import { WordLexicon } from "./word-lexicon.ts";
import { firstNameDegree, type Gender, genderOf, placeDegree, surnameDegree, usage, usageOf } from "./word-traits.ts";

export { NameListFormatError } from "./errors.ts";
export type { PostalCountry, PostalPlaces } from "./postal-places.ts";
export type { Gender } from "./word-traits.ts";

/** How well a word is known as a name: 1 seldom, 2 now and then, 3 often. */
export type Degree = 1 | 2 | 3;

/**
 * What the lists say of single words. Case and accents do not count, umlauts may be two letters ("Müller", "MUELLER").
 * Words are kept as hashes of 28 bits: about one unknown word in 800 is taken for one of the lists.
 */
export interface NameLists {
  /** The first name, or null. */
  firstName(word: string): { readonly gender: Gender; readonly weight: Degree } | null;
  /** How well the word is known as a surname, 0 for not at all. */
  surname(word: string): Degree | 0;
  /** Whether it is the name of a place in Germany, Austria, Switzerland, or a large one elsewhere. */
  place(word: string): boolean;
  /** Whether running text uses it as an everyday word ("Koch", "Winter", "essen"). */
  commonWord(word: string): boolean;
  readonly postalPlaces: PostalPlaces;
  /** Traits of words by folded hash, for the tagger. */
  readonly traits: WordLexicon;
  /** Distributional classes of words by exact hash, for the tagger. */
  readonly wordClasses: WordLexicon;
}

let loaded: NameLists | null = null;

/**
 * Reads the lists that come with the library, once for the process.
 *
 * @throws {NameListFormatError} if the file is damaged.
 * @example
 * loadNameLists().firstName("sabine"); // { gender: "female", weight: 3 }
 */
export function loadNameLists(): NameLists {
  loaded ??= nameListsFrom(readFileSync(new URL("../data/name-lists.bin", import.meta.url)));
  return loaded;
}

/** Opens the bytes of a list file. */
export function nameListsFrom(file: Uint8Array): NameLists {
  const [traitKeys, traitValues, classKeys, classValues, codes, pairs] = unpackSections(file);
  if (!(traitKeys && traitValues && classKeys && classValues && codes && pairs)) throw new NameListFormatError();
  const traits = new WordLexicon([traitKeys, traitValues]);
  const wordClasses = new WordLexicon([classKeys, classValues]);
  const traitsOf = (word: string) => traits.valueOf(foldedHash(word, 0, word.length));
  return {
    firstName(word) {
      const found = traitsOf(word);
      const weight = degree(firstNameDegree(found));
      return weight === 0 ? null : { gender: genderOf(found), weight };
    },
    surname: (word) => degree(surnameDegree(traitsOf(word))),
    place: (word) => placeDegree(traitsOf(word)) > 1,
    commonWord: (word) => everydayUsages.has(usageOf(traitsOf(word))),
    postalPlaces: new PostalPlaces([codes, pairs]),
    traits,
    wordClasses,
  };
}

const everydayUsages: ReadonlySet<number> = new Set([
  usage.smallLetter,
  usage.noun,
  usage.frequentNoun,
  usage.ambiguous,
]);

function degree(bits: number): Degree | 0 {
  return bits === 3 ? 3 : bits === 2 ? 2 : bits === 1 ? 1 : 0;
}
