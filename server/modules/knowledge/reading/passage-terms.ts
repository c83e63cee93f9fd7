import type { Language } from "@diskret/contract";
import { termsOf } from "#platform/text";
import type { Chunk } from "./chunk.ts";

/** BM25's parameters (Robertson and Zaragoza 2009): how fast repetition wears off, how much length counts. */
const saturation = 1.2;
const lengthInfluence = 0.5;

/** Terms of an average passage; a constant, so that an impact never changes when other passages come and go. */
const averageTerms = 90;

/** How often a word in a heading or the title counts. The title is the heading of what stands before any other. */
const headingWeight = 1.5;
const titleWeight = 0.75;

/** Impacts are stored as whole numbers, so many to one. */
export const impactScale = 1000;

/** The largest impact a term can reach, as a number. */
export const impactMax = saturation + 1;

/**
 * The terms of a passage with their impacts: the part of BM25 that depends on the passage alone. The other part, how
 * rare a term is, is known when a question is asked.
 */
export function passageTerms(chunk: Chunk, title: string, language: Language): Map<string, number> {
  const body = termsOf(chunk.text, language);
  const counts = new Map<string, number>();
  const count = (terms: readonly string[], weight: number) => {
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + weight);
  };
  count(body, 1);
  count(
    chunk.headings.flatMap((heading) => termsOf(heading, language)),
    headingWeight,
  );
  count(termsOf(title, language), chunk.headings.length === 0 ? headingWeight + titleWeight : titleWeight);
  const norm = saturation * (1 - lengthInfluence + (lengthInfluence * body.length) / averageTerms);
  return new Map(
    [...counts].map(([term, frequency]) => [
      term,
      Math.round((impactScale * frequency * (saturation + 1)) / (frequency + norm)),
    ]),
  );
}
