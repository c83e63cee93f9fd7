import type { NameSpan } from "../name-span.ts";
import { has, type NameText, trait } from "../name-text.ts";
import type { TaggedName } from "../tagger/index.ts";
import { labels } from "../words/labels.ts";
import { calendarWords, notNames } from "../words/not-names.ts";
import { isThing } from "../words/roles.ts";
import { innerParticles } from "../words/salutations.ts";

/**
 * What the trained tagger holds to be persons, up to the first mark in it. A name that is that of a thing ("Regal Billy")
 * counts half.
 */
export function taggerRule(text: NameText, names: readonly TaggedName[]): NameSpan[] {
  return names.flatMap(({ label, firstToken, endToken, score }): NameSpan[] => {
    const lower = text.lowers[firstToken] ?? "";
    if (label !== "PER" || !has(text, firstToken, trait.word)) return [];
    if (onlyInitials(text, firstToken, endToken)) return [];
    if (endToken - firstToken === 1 && (notNames.has(lower) || calendarWords.has(lower))) return [];
    return [
      {
        first: firstToken,
        end: wordsEnd(text, firstToken, endToken),
        score: score * trustIn(text, firstToken, endToken),
        evidence: [{ by: "tagger", detail: `person at ${score.toFixed(2)}` }],
      },
    ];
  });
}

/** "der Schuster" is more often the trade. */
const articles = new Set([
  "der",
  "die",
  "den",
  "dem",
  "ein",
  "eine",
  "einen",
  "einem",
  "einer",
  "kein",
  "the",
  "a",
  "an",
]);

/** How far the tagger is followed: less for one word that no list knows as a name, or that is an everyday word. */
function trustIn(text: NameText, first: number, end: number): number {
  if (isThing(text.lowers[first - 1] ?? "")) return 0.5;
  if (end - first > 1) return 1;
  const isCommon = has(text, first, trait.common);
  if (!has(text, first, trait.firstName | trait.surname | trait.foreign)) return isCommon ? 0.52 : 0.6;
  const isAfterArticle = articles.has(text.lowers[first - 1] ?? "") && !has(text, first, trait.firstName);
  if (!isAfterArticle && !isCommon) return 1;
  return has(text, first, trait.wellKnown) ? 0.7 : 0.58;
}

const isLabel = (text: NameText, index: number): boolean =>
  labels.has(text.lowers[index] ?? "") && text.words[index + 1] === ":";

const onlyInitials = (text: NameText, first: number, end: number): boolean => {
  for (let index = first; index < end; index++) if (!has(text, index, trait.initial)) return false;
  return true;
};

function wordsEnd(text: NameText, first: number, end: number): number {
  for (let index = first; index < end; index++) {
    if (index > first && (has(text, index - 1, trait.genitive) || isLabel(text, index))) return index;
    if (index > first && ["und", "and", "e."].includes(text.lowers[index] ?? "")) return index;
    const isSmallWord =
      index > first &&
      has(text, first, trait.capital) &&
      has(text, index, trait.word) &&
      !has(text, index, trait.capital | trait.particle);
    if (isSmallWord && !innerParticles.has(text.lowers[index] ?? "")) return index;
    const isInside = has(text, index, trait.word) || /^[-"“”„»«'’]$/.test(text.words[index] ?? "");
    if (!isInside) return index;
  }
  return end;
}
