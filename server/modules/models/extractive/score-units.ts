import type { AnswerRequest } from "../answerer.ts";
import { cover, headingFit } from "./cover.ts";
import { coverGroups, weighGroups } from "./letter-groups.ts";
import type { QuestionType } from "./question-type.ts";
import { rankWeights } from "./rank-weights.ts";
import type { PassageReader, PlacedTerm, ReadPassage } from "./read-passage.ts";
import { type PassageView, type UnitFeatures, unitFeatures } from "./unit-features.ts";
import type { Unit } from "./units.ts";
import { type TextTerms, type WeighedTerm, weighTerms } from "./weigh-terms.ts";

/** A unit with how well it answers. */
export interface ScoredUnit extends Unit {
  readonly terms: ReadonlySet<string>;
  readonly leadTerms: ReadonlySet<string>;
  readonly words: readonly string[];
  readonly placed: readonly PlacedTerm[];
  /** Logit: of two units, e to the difference says how much likelier the one answers than the other. */
  readonly value: number;
  readonly features: UnitFeatures;
  /** Weight of the question's words that the unit, its headings and its neighbours say. */
  readonly found: number;
}

/** All units, and the words of the question they were scored by. */
export interface ScoredUnits {
  readonly units: readonly ScoredUnit[];
  readonly weighed: readonly WeighedTerm[];
}

/** All units of all passages with their values, in the order of the passages. */
export function scoreUnits(request: AnswerRequest, type: QuestionType, reader: PassageReader): ScoredUnits {
  const passages = request.passages.map((passage) => ({ passage, ...reader.read(passage, request.language) }));
  const weighing = weighTerms(request, passages.flatMap(textsOf));
  const { weighed } = weighing;
  const groupsOf = ({ pieces }: ReadPassage) => pieces.map(({ groups }) => groups);
  const letters = weighGroups(
    weighed.map(({ folded }) => folded),
    passages.flatMap(groupsOf),
  );
  const asked = { text: request.question, language: request.language, type, weighed, letters };
  const shares = passages.map((read) => shareOf(read, weighed));
  const bestShare = Math.max(...shares, tiny);
  const bestScore = Math.max(...request.passages.map(({ score }) => score), tiny);
  const units = passages.flatMap((read, rank) => {
    const share = shares[rank] ?? 0;
    const view: PassageView = {
      ...read,
      rank,
      share,
      shareToBest: share / bestShare,
      scoreToBest: read.passage.score / bestScore,
      letterShare: coverGroups(letters, groupsOf(read)),
      headingFit: headingFit(weighing, read.heading, read.language),
    };
    return read.pieces.map((piece, index): ScoredUnit => {
      const features = unitFeatures(view, index, asked);
      const found = foundNear(view, index, weighed);
      return { ...piece, passage: read.passage, value: weighUnit(features), features, found };
    });
  });
  return { units, weighed };
}

/** Keeps shares defined where nothing was found at all. */
const tiny = 0.01;

/** Share of the question that a passage says as a whole. */
function shareOf({ pieces, headings, language }: ReadPassage, weighed: readonly WeighedTerm[]): number {
  const whole = new Set(pieces.flatMap(({ terms, leadTerms }) => [...terms, ...leadTerms]));
  return cover(weighed, language, [
    [whole, 1],
    [headings, 0.95],
  ]).share;
}

/** Weight of the question that a unit says with its headings and neighbours. */
function foundNear(
  { pieces, headings, language }: ReadPassage,
  index: number,
  weighed: readonly WeighedTerm[],
): number {
  const piece = pieces[index];
  const near = [pieces[index - 1], pieces[index + 1]].flatMap((other) =>
    other?.block === piece?.block && other !== undefined ? [[other.terms, 0.8] as const] : [],
  );
  const own = piece === undefined ? [] : [[piece.terms, 1] as const, [piece.leadTerms, 0.95] as const];
  return cover(weighed, language, [...own, [headings, 0.95], ...near]).found;
}

/** The weighed sum of what is looked at in a unit. */
export function weighUnit(features: UnitFeatures): number {
  let value = 0;
  for (const [name, weight] of rankEntries) value += weight * features[name];
  return value;
}

const rankEntries = Object.entries(rankWeights) as [keyof UnitFeatures, number][]; // its keys are those of UnitFeatures

function textsOf({ pieces, headings, language }: ReadPassage): readonly TextTerms[] {
  const own = pieces.flatMap(({ terms, leadTerms }) => [
    { terms, language, isHeading: false },
    { terms: leadTerms, language, isHeading: true },
  ]);
  return [...own, { terms: headings, language, isHeading: true }];
}
