import type { NameLists } from "../lists/index.ts";
import { exactHash, foldedHash, scrambled } from "../lists/word-hash.ts";
import {
  announcedBy,
  firstNameDegree,
  isOrganisation,
  placeDegree,
  surnameDegree,
  usage,
  usageOf,
} from "../lists/word-traits.ts";
import { capitalisation, shapeOf } from "./word-shape.ts";

/** Two words before a token, one before, the token itself, one behind, two behind. */
export const distanceCount = 5;

/** A feature of a word at a distance from the token that it speaks about. */
export function atDistance(featureHash: number, distance: number): number {
  return joined(featureHash, 298 + distance);
}

/** At which distances from a token a feature of a word counts, as bits: bit 0 two words before … bit 4 two words behind. */
const here = 0b00100;
const near = 0b01110;
const wide = 0b11111;

/** Everything that a word says by itself. */
export interface WordFeatures {
  /** Hashes of features, without the distance. */
  readonly hashes: Int32Array;
  /** The distances at which each of them counts. */
  readonly distances: Uint8Array;
  readonly keys: WordKeys;
}

/** What combines with the neighbours. */
export interface WordKeys {
  readonly exact: number;
  readonly shape: number;
  /** All that the lists say. */
  readonly traits: number;
  /** The gist of it. */
  readonly gist: number;
  /** The distributional class, or the shape where the word has none. */
  readonly fine: number;
  readonly coarse: number;
}

/** Joins two hashes into one, in order. */
export function joined(left: number, right: number): number {
  return scrambled(Math.imul(left, 0x2c1b3c6d) ^ (right + 0x297a2d39));
}

const edgeHash = 0x5bd1e995 | 0;

/** The features of what stands before and behind a sentence. */
export const sentenceEdge: WordFeatures = {
  hashes: Int32Array.of(edgeHash),
  distances: Uint8Array.of(wide),
  keys: { exact: edgeHash, shape: 1, traits: 1 << 20, gist: 1 << 20, fine: 1 << 20, coarse: 1 << 20 },
};

/** A word in its text, and the lists to look it up in. */
export interface WordInText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly lists: NameLists;
}

/** Reads what a word says by itself: its form, its endings, what the lists know of it. */
export function wordFeatures(word: WordInText): WordFeatures {
  const { text, start, end, lists } = word;
  const collector = new FeatureCollector();
  const shape = shapeOf(text, start, end);
  const numeric = shape.digitsOnly;
  const exact = numeric ? joined(shape.hash, 77) : exactHash(text, start, end);
  collector.add(1, exact, wide);
  collector.add(3, shape.hash, wide);
  if (numeric) {
    const keys = { exact, shape: shape.hash, traits: 1 << 21, gist: 1 << 21, fine: shape.hash, coarse: 1 << 21 };
    return collector.finish(keys);
  }
  const folded = foldedHash(text, start, end);
  collector.add(2, folded, near);
  addAffixes(collector, word, shape.capitalisation);
  const traits = listTraits(word, folded);
  const announces = announcedBy(traits) || announcedByHead(word);
  const gist = gistOf(traits) | (shape.capitalisation << 10) | (announces << 13);
  const full = traits | (shape.capitalisation << 20);
  collector.add(4, full, wide);
  collector.add(5, gist, wide);
  collector.add(6, joined(gist, shape.hash), here);
  const wordClass = lists.wordClasses.valueOf(exact);
  const fine = wordClass === 0 ? shape.hash : wordClass & 511;
  const coarse = wordClass === 0 ? shape.capitalisation | 256 : wordClass >>> 9;
  collector.add(7, fine, wide);
  collector.add(8, coarse, wide);
  if (wordClass === 0 || usageOf(traits) === usage.unknown) addHead(collector, word);
  addParts(collector, word);
  return collector.finish({ exact, shape: shape.hash, traits: full, gist, fine, coarse });
}

class FeatureCollector {
  readonly #hashes: number[] = [];
  readonly #distances: number[] = [];

  add(template: number, value: number, distances: number): void {
    this.#hashes.push(joined(template, value));
    this.#distances.push(distances);
  }

  finish(keys: WordKeys): WordFeatures {
    return { hashes: Int32Array.from(this.#hashes), distances: Uint8Array.from(this.#distances), keys };
  }
}

function addAffixes(collector: FeatureCollector, { text, start, end }: WordInText, capital: number): void {
  const length = end - start;
  for (let size = 1; size <= 5 && size < length; size++) {
    collector.add(20 + size, joined(foldedHash(text, end - size, end), capital), size === 3 ? near : here);
  }
  for (let size = 1; size <= 5 && size < length; size++) {
    collector.add(30 + size, foldedHash(text, start, start + size), here);
  }
  collector.add(40, Math.min(length, 12) | (capital << 4), here);
  for (let index = start; index + 3 < end; index++) collector.add(41, foldedHash(text, index, index + 4), here);
}

const genitive = 1 << 12;

/** What the lists know of the word, or of the word without its genitive s. */
function listTraits({ text, start, end, lists }: WordInText, folded: number): number {
  const traits = lists.traits.valueOf(folded);
  const last = text.charCodeAt(end - 1);
  if (traits !== 0 || (last !== 0x73 && last !== 0x53) || end - start < 4) return traits;
  const mark = text.charCodeAt(end - 2);
  const stem = mark === 0x27 || mark === 0x2019 ? end - 2 : end - 1;
  const stemTraits = lists.traits.valueOf(foldedHash(text, start, stem));
  return stemTraits === 0 ? 0 : stemTraits | genitive;
}

function gistOf(traits: number): number {
  const use = usageOf(traits);
  return (
    (firstNameDegree(traits) > 1 ? 1 : 0) |
    (surnameDegree(traits) > 0 ? 2 : 0) |
    (surnameDegree(traits) > 2 ? 4 : 0) |
    (placeDegree(traits) > 1 ? 8 : 0) |
    (use << 4) |
    ((traits & genitive) === 0 ? 0 : 128) |
    (isOrganisation(traits) ? 256 : 0) |
    (firstNameDegree(traits) > 2 ? 512 : 0)
  );
}

/** A noun that a longer, unknown word ends in: "Wanderausstellung" is an "Ausstellung". */
function addHead(collector: FeatureCollector, { text, start, end, lists }: WordInText): void {
  for (let head = start + 2; head + 4 <= end; head++) {
    const traits = lists.traits.valueOf(foldedHash(text, head, end));
    const use = usageOf(traits);
    if (use !== usage.noun && use !== usage.frequentNoun) continue;
    const capital = text.charAt(head).toUpperCase() + text.slice(head + 1, end);
    const wordClass = lists.wordClasses.valueOf(exactHash(capital, 0, capital.length));
    collector.add(50, Math.min(8, end - head) | (use << 4), near);
    collector.add(51, wordClass & 511, near);
    collector.add(52, wordClass >>> 9, near);
    return;
  }
  collector.add(50, 0, near);
}

/** What the end of a longer word announces: "Chefinspektor" a person, "Hafenstadt" a place. */
function announcedByHead({ text, start, end, lists }: WordInText): number {
  for (let head = start + 2; head + 4 <= end; head++) {
    const announces = announcedBy(lists.traits.valueOf(foldedHash(text, head, end)));
    if (announces !== 0) return announces;
  }
  return 0;
}

/** The first and the last part of a hyphenated word. */
function addParts(collector: FeatureCollector, { text, start, end, lists }: WordInText): void {
  let firstHyphen = -1;
  let lastHyphen = -1;
  for (let index = start + 1; index < end - 1; index++) {
    if (text.charCodeAt(index) !== 0x2d) continue;
    if (firstHyphen === -1) firstHyphen = index;
    lastHyphen = index;
  }
  if (firstHyphen === -1) return;
  const first = lists.traits.valueOf(foldedHash(text, start, firstHyphen));
  const last = lists.traits.valueOf(foldedHash(text, lastHyphen + 1, end));
  const capital = capitalisation(text, lastHyphen + 1, end);
  collector.add(60, gistOf(first), here);
  collector.add(61, gistOf(last) | (capital << 10), here);
  collector.add(62, joined(gistOf(first), gistOf(last)), here);
  collector.add(63, lists.wordClasses.valueOf(exactHash(text, lastHyphen + 1, end)) & 511, near);
}
