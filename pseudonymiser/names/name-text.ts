import type { NameLists } from "./lists/index.ts";
import { foldedHash } from "./lists/word-hash.ts";
import { placeDegree, usage, usageOf } from "./lists/word-traits.ts";
import { englishWords } from "./words/english-words.ts";
import { everydayNouns } from "./words/everyday-nouns.ts";
import { nobility, particles } from "./words/salutations.ts";

/** What is known of a token, as bits. */
export const trait = {
  /** Consists of letters, with hyphens, apostrophes or a closing full stop. */
  word: 1,
  /** Begins with a capital. */
  capital: 2,
  /** Has two letters or more, all capitals. */
  upper: 4,
  firstName: 8,
  surname: 16,
  /** Is also an everyday word: Koch, Winter, Will. */
  common: 32,
  /** "von", "de la" inside a name. */
  particle: 64,
  nobility: 128,
  /** One capital, with or without a full stop: "S.". */
  initial: 256,
  /** Stands first in its line. */
  lineStart: 512,
  place: 1024,
  /** Letters that German and English words do not have: ž, ş, ł, ø. */
  foreign: 2048,
  /** Not met in running text but as a name, or not at all: nothing says that it is an everyday word. */
  unusual: 4096,
  /** A given name that many people bear. */
  wellKnown: 8192,
  /** Ends in the s of a genitive; the other traits are those of the word without it. */
  genitive: 16384,
  /** A large or well-known place: Sydney, Jordan. */
  largePlace: 32768,
} as const;

/** A text in words, as the rules for names read it. Token offsets are indices into `plain`. */
export interface NameText {
  readonly plain: string;
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly words: readonly string[];
  readonly lowers: readonly string[];
  readonly traits: Uint16Array;
  /** How likely each token is part of a person's name, by the tagger: 0 to 1. */
  readonly person: Float32Array;
  /** Whether hardly anything is capitalised: a chat in lower case. */
  readonly isLowerCase: boolean;
  /** Whether nearly everything is in capitals. */
  readonly isUpperCase: boolean;
}

/** Tokens of a text and what the tagger holds of each. */
export interface TaggedTokens {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly person: Float32Array;
}

const wordPattern = /^\p{L}[\p{L}\p{M}]*(?:['’`´-]\p{L}[\p{L}\p{M}]*)*\.?$/u;
/** "S.", "S", "Th.", "Chr.". */
const initialPattern = /^(?:\p{Lu}\.?|(?:Th|Ch|Chr|Ph|Jos|Joh|Wilh)\.)$/u;
const capitalPattern = /^\p{Lu}/u;
const foreignPattern = /[^A-Za-zäöüÄÖÜßéèêàâôçœ’'`´.-]/;

/** Looks every token up in the lists once. */
export function nameText(plain: string, tokens: TaggedTokens, lists: NameLists): NameText {
  const { count, starts, ends, person } = tokens;
  const words: string[] = [];
  const lowers: string[] = [];
  const traits = new Uint16Array(count);
  let capitals = 0;
  let uppers = 0;
  let longWords = 0;
  for (let index = 0; index < count; index++) {
    const start = starts[index] ?? 0;
    const word = plain.slice(start, ends[index]);
    const traitsOfWord = wordTraits(word, lists);
    const isFirst = index === 0 || plain.slice(ends[index - 1], start).includes("\n");
    words.push(word);
    lowers.push(word.toLowerCase());
    traits[index] = traitsOfWord | (isFirst ? trait.lineStart : 0);
    if ((traitsOfWord & trait.word) !== 0 && word.length > 1) {
      longWords++;
      if ((traitsOfWord & trait.capital) !== 0) capitals++;
      if ((traitsOfWord & trait.upper) !== 0) uppers++;
    }
  }
  const isLowerCase = longWords >= 3 && capitals <= longWords * 0.04;
  const isUpperCase = longWords >= 3 && uppers >= longWords * 0.8;
  return { plain, count, starts, ends, words, lowers, traits, person, isLowerCase, isUpperCase };
}

/** Everyday words come again and again: what is known of one is kept, up to a bound. */
const known = new WeakMap<NameLists, Map<string, number>>();
const knownLimit = 20_000;

function wordTraits(word: string, lists: NameLists): number {
  const ofLists = known.get(lists) ?? new Map<string, number>();
  known.set(lists, ofLists);
  const before = ofLists.get(word);
  if (before !== undefined) return before;
  const traits = findTraits(word, lists);
  if (ofLists.size >= knownLimit) ofLists.clear();
  ofLists.set(word, traits);
  return traits;
}

function findTraits(word: string, lists: NameLists): number {
  if (!wordPattern.test(word)) return 0;
  let traits: number = trait.word;
  const lower = word.toLowerCase();
  if (capitalPattern.test(word)) traits |= trait.capital;
  if (initialPattern.test(word)) traits |= trait.initial;
  if (word.length > 1 && !word.endsWith(".") && word === word.toUpperCase() && word !== lower) traits |= trait.upper;
  if (particles.has(lower.replace(/\.$/, ""))) traits |= trait.particle;
  if (nobility.has(lower)) traits |= trait.nobility;
  if (foreignPattern.test(word)) traits |= trait.foreign;
  if (word.length < 2 || word.endsWith(".")) return traits;
  const named = nameForm(word);
  if (lists.place(named)) traits |= trait.place;
  if (placeDegree(lists.traits.valueOf(foldedHash(named, 0, named.length))) === 3) traits |= trait.largePlace;
  return traits | usageTraits(named, lists) | listTraits(named, lists);
}

/** A given name that everybody knows is no everyday word because people say "der Wolfgang". */
function usageTraits(named: string, lists: NameLists): number {
  const lower = named.toLowerCase();
  if (englishWords.has(lower) || everydayNouns.has(lower)) return trait.common;
  const use = usageOf(lists.traits.valueOf(foldedHash(named, 0, named.length)));
  if (use === usage.unknown || use === usage.bare) return trait.unusual;
  const weight = lists.firstName(named)?.weight ?? 0;
  const isWellKnown = (use === usage.ambiguous && weight >= 2) || (use === usage.noun && weight === 3);
  return isWellKnown ? 0 : trait.common;
}

/** A double name is one where its parts are: "Karl-Heinz", "Kühn-Albrecht". "Henriks" is the genitive of one. */
function listTraits(named: string, lists: NameLists): number {
  const traits = plainListTraits(named, lists);
  const stem = /^(.{3,}?)(?:['’]s?|(?<![sßxz])s)$/u.exec(named)?.[1];
  if (traits !== 0 || stem === undefined) return traits;
  const ofStem = plainListTraits(stem, lists);
  return ofStem === 0 ? 0 : ofStem | trait.genitive;
}

function plainListTraits(named: string, lists: NameLists): number {
  let traits = 0;
  const parts = named.split("-");
  const given = lists.firstName(named);
  const isWellKnown = (part: string): boolean => (lists.firstName(part)?.weight ?? 0) >= 2;
  if (isWellKnown(named) || (parts.length === 2 && parts.every(isWellKnown))) traits |= trait.wellKnown;
  if (
    given !== null ||
    (parts.length > 1 &&
      parts.some((part) => part.length > 2) &&
      parts.every((part) => part.length > 1 && lists.firstName(part) !== null))
  )
    traits |= trait.firstName;
  if (
    lists.surname(named) > 0 ||
    (parts.length > 1 && parts.some((part) => part.length > 2 && lists.surname(part) > 0))
  )
    traits |= trait.surname;
  return traits;
}

/** The spelling that lists have: "MARTINA" and "martina" as "Martina". */
export function nameForm(word: string): string {
  return word.replaceAll(/(?<![’'`´])\p{L}+|(?<=[’'`´])\p{L}{2,}/gu, (part) => {
    const isCapitalised =
      part.slice(1) === part.slice(1).toLowerCase() && part.charAt(0) !== part.charAt(0).toLowerCase();
    return isCapitalised ? part : part.charAt(0).toUpperCase() + part.slice(1).toLowerCase();
  });
}

/** Whether a token has any of the traits. */
export function has(text: NameText, index: number, traits: number): boolean {
  return ((text.traits[index] ?? 0) & traits) !== 0;
}

/** What stands between a token and the one before it. */
export function gapBefore({ plain, starts, ends }: NameText, index: number): string {
  return index === 0 ? plain.slice(0, starts[0]) : plain.slice(ends[index - 1], starts[index]);
}

export function isLineEnd(text: NameText, index: number): boolean {
  return index + 1 >= text.count || has(text, index + 1, trait.lineStart);
}
