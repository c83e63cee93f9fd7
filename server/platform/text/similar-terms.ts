import { editDistance } from "./edit-distance.ts";

/** A term of the vocabulary that can stand for one of the question, with how much of its weight it deserves. */
export interface SimilarTerm {
  readonly term: string;
  readonly weight: number;
  readonly step: MatchStep;
}

/** What brought a term and a word of the question together. */
export type MatchStep =
  | "same-stem"
  | "synonym"
  | "related"
  | "inflection"
  | "compound"
  | "part-of-compound"
  | "kin"
  | "typing-error";

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

/** The terms of a collection, to be searched for those that can stand for another. */
export interface Vocabulary {
  /** Adds terms that are not in it. */
  add(terms: Iterable<string>): void;
  remove(terms: Iterable<string>): void;
  /**
   * The terms that can stand for a given one: forms the stemmer keeps apart, compounds by their first or last part and
   * the other way round (`frist`, `loschfrist`), and, for a word the vocabulary does not know, those it may be a typing
   * error of. Mere likeness is no kinship: “Keller” and “Teller” share most of their letters.
   */
  similar(term: string): readonly SimilarTerm[];
}

/** Finds the terms of a fixed vocabulary that can stand for a given one. */
export function createSimilarTerms(vocabulary: readonly string[]): (term: string) => readonly SimilarTerm[] {
  const terms = createVocabulary();
  terms.add(vocabulary);
  return terms.similar;
}

/** Makes an empty vocabulary. Adding costs what the added terms cost and one walk over those that are there. */
export function createVocabulary(): Vocabulary {
  const known = new Set<string>();
  const forward = createPrefixSearch();
  const backward = createPrefixSearch();
  const byShape = new Map<string, string[]>();
  const byStart = forward.find;
  const byEnd = backward.find;
  const similar = (term: string): readonly SimilarTerm[] => {
    if (/^\d/u.test(term)) return [];
    const found = new Map<string, SimilarTerm>();
    const add = (other: string, weight: number, step: MatchStep) => {
      if (other !== term && weight > (found.get(other)?.weight ?? 0)) found.set(other, { term: other, weight, step });
    };
    if (term.length >= partShortest) {
      for (const whole of byStart(term)) add(whole, weightOfWhole(term, whole), stepToWhole(term, whole));
      for (const whole of byEnd(reversed(term)))
        add(reversed(whole), compoundWeight * Math.sqrt(term.length / whole.length), "compound");
    }
    if (term.length >= stemShortest) {
      for (const other of byStart(term.slice(0, stemShortest))) add(other, weightOfKin(term, other), "kin");
    }
    for (let cut = partShortest; cut < term.length; cut++) {
      const start = term.slice(0, cut);
      if (known.has(start)) add(start, partWeight * Math.sqrt(cut / term.length), "part-of-compound");
      const end = term.slice(term.length - cut);
      if (known.has(end)) add(end, partWeight * Math.sqrt(cut / term.length), "part-of-compound");
    }
    if (!known.has(term)) for (const meant of meantBy(term, byShape)) add(meant, typingErrorWeight, "typing-error");
    return [...found.values()].sort((a, b) => b.weight - a.weight).slice(0, mostRelatives);
  };
  return {
    add(terms) {
      const added = [...new Set(terms)].filter((term) => !known.has(term));
      for (const term of added) known.add(term);
      const words = added.filter((term) => /^\D/u.test(term));
      forward.add(words);
      backward.add(words.map(reversed));
      for (const word of words) {
        const list = byShape.get(shapeOf(word));
        if (list === undefined) byShape.set(shapeOf(word), [word]);
        else list.push(word);
      }
    },
    remove(terms) {
      const gone = new Set(terms);
      for (const term of gone) known.delete(term);
      forward.keep((word) => !gone.has(word));
      backward.keep((word) => !gone.has(reversed(word)));
      for (const shape of new Set([...gone].map(shapeOf))) {
        byShape.set(
          shape,
          (byShape.get(shape) ?? []).filter((word) => !gone.has(word)),
        );
      }
    },
    similar,
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

const stepToWhole = (part: string, whole: string): MatchStep =>
  whole.length - part.length <= endingLongest ? "inflection" : "compound";

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
        if (missing(term, word) > errors) continue;
        const allowed = errors <= errorsIn(word) || hasSameLetters(term, word);
        if (allowed && editDistance(term, word, errors) === errors) found.push(word);
      }
    }
    if (found.length > 0) return found;
  }
  return [];
}

/** How many letters of one word the other lacks, capped: no fewer edits can bring them together. */
function missing(a: string, b: string): number {
  let count = 0;
  for (let at = 0; at < a.length && count < 3; at++) if (!b.includes(a.charAt(at))) count++;
  return count;
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
function createPrefixSearch() {
  let sorted: string[] = [];
  const lowest = (prefix: string): number => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? "") < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    find(prefix: string): readonly string[] {
      const start = lowest(prefix);
      let end = start;
      while (sorted[end]?.startsWith(prefix) === true) end++;
      return sorted.slice(start, end);
    },
    add(words: readonly string[]): void {
      sorted = merge(sorted, [...words].sort());
    },
    keep(isKept: (word: string) => boolean): void {
      sorted = sorted.filter(isKept);
    },
  };
}

/** Two sorted lists as one. */
function merge(a: readonly string[], b: readonly string[]): string[] {
  const merged: string[] = [];
  let at = 0;
  for (const word of b) {
    for (let next = a[at]; next !== undefined && next < word; next = a[at]) {
      merged.push(next);
      at++;
    }
    merged.push(word);
  }
  for (; at < a.length; at++) merged.push(a[at] ?? "");
  return merged;
}
