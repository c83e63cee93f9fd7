import { editDistance } from "./edit-distance.ts";

/** A term of the vocabulary that can stand for one of the question, with how much of its weight it deserves. */
export interface SimilarTerm {
  readonly term: string;
  readonly weight: number;
}

/** Part of a compound that is looked for in others, in letters; shorter ones stand in words by chance. */
const partShortest = 5;
/** Weight of a compound for one of its parts, at equal length; and of a part for the compound that was asked for. */
const compoundWeight = 0.6;
const partWeight = 0.45;
/** A stem that goes on with no more letters than this is a form of the same word. */
const endingLongest = 3;
const inflectionWeight = 0.8;
/** Words that share at least so many first letters, and end in no more than so many others, are kin. */
const stemShortest = 6;
const kinEndingLongest = 5;
const kinEndingShortest = 2;
const kinWeight = 0.7;
const typingErrorWeight = 0.8;
const mostRelatives = 12;

/**
 * Finds the terms of a vocabulary that can stand for a given one: forms the stemmer keeps apart, compounds by their
 * first or last part and the other way round (`frist`, `loschfrist`), and, for a word the vocabulary does not know,
 * those it may be a typing error of. Mere likeness is no kinship: “Keller” and “Teller” share most of their letters.
 */
export function createSimilarTerms(vocabulary: readonly string[]): (term: string) => readonly SimilarTerm[] {
  const words = vocabulary.filter((term) => /^\D/u.test(term));
  const known = new Set(vocabulary);
  const byStart = createPrefixSearch(words);
  const byEnd = createPrefixSearch(words.map(reversed));
  const byShape = Map.groupBy(words, shapeOf);
  return (term) => {
    if (/^\d/u.test(term)) return [];
    const weights = new Map<string, number>();
    const add = (other: string, weight: number) => {
      if (other !== term && weight > (weights.get(other) ?? 0)) weights.set(other, weight);
    };
    if (term.length >= partShortest) {
      for (const whole of byStart(term)) add(whole, weightOfWhole(term, whole));
      for (const whole of byEnd(reversed(term)))
        add(reversed(whole), compoundWeight * Math.sqrt(term.length / whole.length));
    }
    if (term.length >= stemShortest) {
      for (const other of byStart(term.slice(0, stemShortest))) add(other, weightOfKin(term, other));
    }
    for (let cut = partShortest; cut < term.length; cut++) {
      const start = term.slice(0, cut);
      if (known.has(start)) add(start, partWeight * Math.sqrt(cut / term.length));
      const end = term.slice(term.length - cut);
      if (known.has(end)) add(end, partWeight * Math.sqrt(cut / term.length));
    }
    if (!known.has(term)) for (const meant of meantBy(term, byShape)) add(meant, typingErrorWeight);
    return [...weights]
      .map(([other, weight]) => ({ term: other, weight }))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, mostRelatives);
  };
}

/** Words of one stem share their beginning and differ in how they end (`amerika`, `amerikanisch`). */
function weightOfKin(term: string, other: string): number {
  let shared = stemShortest;
  while (shared < term.length && term[shared] === other[shared]) shared++;
  const [shorter = 0, longer = 0] = [term.length - shared, other.length - shared].sort((a, b) => a - b);
  return longer > kinEndingLongest || shorter > kinEndingShortest
    ? 0
    : (kinWeight * 2 * shared) / (term.length + other.length);
}

function weightOfWhole(part: string, whole: string): number {
  if (whole.length - part.length <= endingLongest) return inflectionWeight;
  return compoundWeight * Math.sqrt(part.length / whole.length);
}

/** The words nearest to a mistyped one. The first letter is hardly ever wrong, and short words are near to many. */
function meantBy(term: string, byShape: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const doubled = term.replace(/(.)\1/gu, "$1");
  if (doubled !== term && byShape.get(shapeOf(doubled))?.includes(doubled)) return [doubled];
  for (let errors = 1; errors <= Math.max(1, errorsIn(term)); errors++) {
    const found: string[] = [];
    for (let length = term.length - errors; length <= term.length + errors; length++) {
      for (const word of byShape.get(shape(term, length)) ?? []) {
        const allowed = errors <= errorsIn(word) || hasSameLetters(term, word);
        if (allowed && editDistance(term, word, errors) === errors) found.push(word);
      }
    }
    if (found.length > 0) return found;
  }
  return [];
}

/** Words of the index are folded to lower-case letters and digits, one code unit each. */
const lettersOf = (word: string): string[] => word.split("");

const hasSameLetters = (a: string, b: string): boolean =>
  a.length === b.length && a.length > 3 && lettersOf(a).sort().join("") === lettersOf(b).sort().join("");

/** How many typing errors a word may hold. */
function errorsIn(word: string): number {
  if (word.length < 5) return 0;
  return word.length < 9 ? 1 : 2;
}

const shapeOf = (word: string): string => shape(word, word.length);
const shape = (word: string, length: number): string => `${word.charAt(0)}${length}`;

const reversed = (word: string): string => lettersOf(word).reverse().join("");

/** Finds the words that begin with a given text. */
function createPrefixSearch(words: readonly string[]): (prefix: string) => readonly string[] {
  const sorted = [...words].sort();
  return (prefix) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? "") < prefix) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (sorted[end]?.startsWith(prefix) === true) end++;
    return sorted.slice(low, end);
  };
}
