import type { Language } from "@diskret/contract";
import { createBoundedCache } from "#platform/cache";
import { fold, termsOf, wordsOf } from "#platform/text";
import type { AnswerPassage } from "../answerer.ts";
import { letterGroups } from "./letter-groups.ts";
import { type Piece, piecesOf } from "./units.ts";

/** Where a term stands in a piece: the number of its word, and the word's UTF-16 offset. */
export interface PlacedTerm {
  readonly term: string;
  readonly word: number;
  readonly start: number;
}

/** A piece with its index terms and those of what introduces it. */
export interface ReadPiece extends Piece {
  readonly terms: ReadonlySet<string>;
  readonly placed: readonly PlacedTerm[];
  readonly leadTerms: ReadonlySet<string>;
  /** Its content words, folded, without repetition. */
  readonly words: readonly string[];
  /** Groups of four letters of its words. */
  readonly groups: ReadonlySet<string>;
}

/** A passage cut into pieces and stemmed: what is the same for every question. */
export interface ReadPassage {
  readonly language: Language;
  readonly pieces: readonly ReadPiece[];
  /** Terms of title and headings. */
  readonly headings: ReadonlySet<string>;
  /** Terms of the heading right above, or of the title where there is none. */
  readonly heading: ReadonlySet<string>;
}

/** Reads passages and remembers them. */
export interface PassageReader {
  /** `language` counts where the passage has none of its own. */
  read(passage: AnswerPassage, language: Language): ReadPassage;
  /** Forgets everything that was read. */
  forget(): void;
}

/** Most text of passages kept read, in UTF-16 code units; its terms take some 40 bytes for each. */
const textMax = 500_000;

/** Makes a reader that remembers what it read: cutting and stemming took a quarter of an answer's time. */
export function createPassageReader(): PassageReader {
  const known = createBoundedCache<string, ReadPassage & { readonly length: number }>(textMax, ({ length }) => length);
  return {
    read(passage, language) {
      const spoken = passage.language ?? language;
      const key = [spoken, passage.title, ...passage.headings, passage.text].join("\n");
      const before = known.get(key);
      if (before !== undefined) return before;
      const read = { ...readPassage(passage, spoken), length: key.length };
      known.set(key, read);
      return read;
    },
    forget: () => known.clear(),
  };
}

function readPassage(passage: AnswerPassage, language: Language): ReadPassage {
  const termSet = (text: string) => new Set(termsOf(text, language));
  return {
    language,
    pieces: piecesOf(passage.text).map((piece) => {
      const written = wordsOf(piece.text);
      const placed = written.flatMap(({ text, start }, word) =>
        termsOf(text, language).map((term) => ({ term, word, start })),
      );
      const terms = new Set(placed.map(({ term }) => term));
      const words = [...new Set(placed.map(({ word }) => fold(written[word]?.text ?? "")))];
      return { ...piece, placed, terms, leadTerms: termSet(piece.lead ?? ""), words, groups: letterGroups(words) };
    }),
    headings: new Set([passage.title, ...passage.headings].flatMap((heading) => termsOf(heading, language))),
    heading: termSet(passage.headings.at(-1) ?? passage.title),
  };
}
