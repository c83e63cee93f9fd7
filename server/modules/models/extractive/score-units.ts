import { createSimilarTerms, isFollowUp, type QuestionTerm, questionTerms } from "#platform/text";
import type { AnswerRequest } from "../answerer.ts";
import { hasAnswerShape, type QuestionType } from "./question-type.ts";
import type { PassageReader, ReadPassage } from "./read-passage.ts";
import type { Unit } from "./units.ts";

/** A unit with how well it answers, and the share of the question it covers together with its headings. */
export interface ScoredUnit extends Unit {
  readonly value: number;
  readonly coverage: number;
  readonly terms: ReadonlySet<string>;
}

const earlierWeight = 0.4;
const shapeBonus = 0.25;
/** How much a word counts that stands only in the headings or beside the unit, not in it. */
const headingShare = 0.7;
const neighbourShare = 0.65;
/** Below a heading that asks the question, what comes first answers it. */
const underHeadingBonus = 0.5;
/** An answer in the asker's own language is worth more than a quotation. */
const foreignCost = 0.25;
const synonymWeight = 0.75;
/** How much the passage's own score counts beside the unit's coverage. */
const passageShare = 0.6;

interface WeighedTerm {
  readonly weight: number;
  /** Terms that say it, with how well. */
  readonly forms: ReadonlyMap<string, number>;
}

/** All units of all passages with their values, in the order of the passages. */
export function scoreUnits(request: AnswerRequest, type: QuestionType, read: PassageReader): ScoredUnit[] {
  const passages = request.passages.map((passage) => ({ passage, ...read(passage, request.language) }));
  const weighed = weighTerms(request, passages);
  return passages.flatMap(({ passage, pieces, heading }) => {
    const headingCover = cover(weighed, [heading, 1]);
    return pieces.map((piece, index) => {
      const unit = { ...piece, passage };
      const { terms, leadTerms } = piece;
      const beside = [pieces[index - 1], pieces[index + 1]].flatMap((near) =>
        near !== undefined && near.block === piece.block ? [near.terms] : [],
      );
      const coverage = cover(
        weighed,
        [terms, 1],
        [leadTerms, 0.9],
        [heading, headingShare],
        ...beside.map((near) => [near, neighbourShare] as const),
      );
      const own = cover(weighed, [terms, 1], [leadTerms, 0.8]);
      const shape = hasAnswerShape(piece.text, type) ? shapeBonus : 0;
      const value =
        own +
        0.5 * coverage +
        shape * Math.min(1, coverage * 2) +
        passageShare * passage.score +
        placeBonus(unit, index) +
        (underHeadingBonus * headingCover ** 2) / (1 + index / 2) -
        lengthCost(piece.text) -
        (passage.language === null || passage.language === request.language ? 0 : foreignCost);
      return { ...unit, value, coverage };
    });
  });
}

/** A section says first what it is about. */
function placeBonus(unit: Unit, index: number): number {
  return unit.kind === "sentence" ? 0.12 / (index + 1) : 0;
}

/** Very long sentences answer less well, fragments hardly at all. */
function lengthCost(text: string): number {
  if (text.length < 25) return 0.15;
  return Math.max(0, text.length - 300) / 2000;
}

function weighTerms(request: AnswerRequest, passages: readonly ReadPassage[]): WeighedTerm[] {
  const counts = new Map<string, number>();
  for (const { pieces, heading } of passages) {
    for (const { terms } of pieces) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const term of heading) counts.set(term, counts.get(term) ?? 0);
  }
  const total = passages.reduce((sum, { pieces }) => sum + pieces.length, 0);
  const similar = createSimilarTerms([...counts.keys()]);
  const weigh = (term: QuestionTerm, share: number): WeighedTerm => {
    const forms = new Map<string, number>();
    for (const form of term.terms) {
      for (const near of similar(form)) forms.set(near.term, Math.max(near.weight, forms.get(near.term) ?? 0));
    }
    for (const form of term.synonyms) forms.set(form, Math.max(synonymWeight, forms.get(form) ?? 0));
    for (const form of term.terms) forms.set(form, 1);
    const seen = Math.max(...term.terms.map((form) => counts.get(form) ?? 0));
    return { weight: share * Math.log(1 + (total + 1) / (seen + 0.5)), forms };
  };
  const own = questionTerms(request.question, request.language).map((term) => weigh(term, 1));
  return [...own, ...earlierTerms(request).map((term) => weigh(term, earlierWeight))];
}

/** What only the visitor's question before named, where this one leans on it. */
function earlierTerms(request: AnswerRequest): QuestionTerm[] {
  if (!isFollowUp(request.question, request.language)) return [];
  const before = request.history.findLast((turn) => turn.role === "visitor");
  return before === undefined ? [] : questionTerms(before.text, request.language);
}

/** The share of the question's weight that is found; each place counts with its factor, the best one only. */
function cover(
  weighed: readonly WeighedTerm[],
  ...places: readonly (readonly [ReadonlySet<string>, number])[]
): number {
  let found = 0;
  let wanted = 0;
  for (const { weight, forms } of weighed) {
    wanted += weight;
    let best = 0;
    for (const [terms, factor] of places) {
      for (const [form, likeness] of forms) if (likeness * factor > best && terms.has(form)) best = likeness * factor;
    }
    found += best * weight;
  }
  return wanted === 0 ? 0 : found / wanted;
}
