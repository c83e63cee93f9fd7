import type { Language } from "@diskret/contract";
import { termsOf } from "#platform/text";
import type { AnswerRequest } from "../answerer.ts";
import { hasAnswerShape, type QuestionType } from "./question-type.ts";
import type { PassageReader, ReadPassage, ReadPiece } from "./read-passage.ts";
import type { Unit } from "./units.ts";
import { type TextTerms, type WeighedTerm, type Weighing, weighTerms } from "./weigh-terms.ts";

/** A unit with how well it answers. */
export interface ScoredUnit extends Unit {
  readonly value: number;
  /** Weight of the question's words that the unit, its headings and its neighbours say. */
  readonly found: number;
  /** Whether it holds the kind of thing that was asked for. */
  readonly hasShape: boolean;
  readonly terms: ReadonlySet<string>;
}

/** All units, and the words of the question they were scored by. */
export interface ScoredUnits {
  readonly units: readonly ScoredUnit[];
  readonly weighed: readonly WeighedTerm[];
}

const asksWhat: ReadonlySet<QuestionType> = new Set(["definition", "person"]);
const shapeBonus = 0.25;
const definitionBonus = 0.4;
/** How much a word counts that stands only in the headings or beside the unit, not in it. */
const headingShare = 0.7;
const neighbourShare = 0.65;
/** Below a heading that asks the question, what comes first answers it. */
const underHeadingBonus = 1;
/** An answer in the asker's own language is worth more than a quotation. */
const foreignCost = 0.25;
/** How much the passage's own score counts beside the unit's coverage. */
const passageShare = 0.6;

/** All units of all passages with their values, in the order of the passages. */
export function scoreUnits(request: AnswerRequest, type: QuestionType, reader: PassageReader): ScoredUnits {
  const passages = request.passages.map((passage) => ({ passage, ...reader.read(passage, request.language) }));
  const { weighed, rarity } = weighTerms(request, passages.flatMap(textsOf));
  const units = passages.flatMap(({ passage, language, pieces, headings, heading }) => {
    const fit = headingFit(weighed, { heading, language, rarity }) ** 3;
    return pieces.map((piece, index) => {
      const unit = { ...piece, passage };
      const { terms, leadTerms } = piece;
      const says = (...places: readonly Place[]) => cover(weighed, language, places);
      const beside = besideOf(pieces, index);
      const own = says([terms, 1], [leadTerms, 0.8], [heading, 0.9 * fit]).share;
      const around = says(
        [terms, 1],
        [leadTerms, 0.9],
        [headings, headingShare],
        ...near(beside, neighbourShare),
      ).share;
      const { found } = says([terms, 1], [leadTerms, 0.95], [headings, 0.95], ...near(beside, 0.8));
      const hasShape = hasAnswerShape(piece.text, type);
      const value =
        own +
        0.5 * around +
        (hasShape ? shapeBonus * Math.min(1, around * 2) : 0) +
        (asksWhat.has(type) && defines(piece.text, weighed, language) ? definitionBonus : 0) +
        passageShare * passage.score +
        placeBonus(unit, index) +
        (underHeadingBonus * fit) / (piece.kind === "sentence" ? 1 + index / 2 : 1) -
        lengthCost(piece.text) -
        (language === request.language ? 0 : foreignCost);
      return { ...unit, value, found, hasShape };
    });
  });
  return { units, weighed };
}

function textsOf({ pieces, headings, language }: ReadPassage): readonly TextTerms[] {
  const own = pieces.flatMap(({ terms, leadTerms }) => [
    { terms, language, isHeading: false },
    { terms: leadTerms, language, isHeading: true },
  ]);
  return [...own, { terms: headings, language, isHeading: true }];
}

/** Terms of the pieces before and behind, of the same paragraph. */
function besideOf(pieces: readonly ReadPiece[], index: number): readonly ReadonlySet<string>[] {
  const block = pieces[index]?.block;
  return [pieces[index - 1], pieces[index + 1]].flatMap((other) =>
    other !== undefined && other.block === block ? [other.terms] : [],
  );
}

/** Terms that stand somewhere, and how much a word counts that stands there. */
type Place = readonly [terms: ReadonlySet<string>, factor: number];

const near = (beside: readonly ReadonlySet<string>[], factor: number): readonly Place[] =>
  beside.map((terms) => [terms, factor] as const);

/** The weight of the question that is found, also as a share; each word counts with the best place it stands in. */
function cover(
  weighed: readonly WeighedTerm[],
  language: Language,
  places: readonly Place[],
): { readonly found: number; readonly share: number } {
  let found = 0;
  let wanted = 0;
  for (const { weight, forms } of weighed) {
    wanted += weight;
    let best = 0;
    for (const [terms, factor] of places) {
      for (const [form, likeness] of forms[language]) {
        if (likeness * factor > best && terms.has(form)) best = likeness * factor;
      }
    }
    found += best * weight;
  }
  return { found, share: wanted === 0 ? 0 : found / wanted };
}

/** How much a heading and the question ask the same: the harmonic mean of what each says of the other. */
function headingFit(
  weighed: readonly WeighedTerm[],
  { heading, language, rarity }: Pick<ReadPassage, "heading" | "language"> & Pick<Weighing, "rarity">,
): number {
  const recall = cover(weighed, language, [[heading, 1]]).share;
  let said = 0;
  let whole = 0;
  for (const term of heading) {
    const weight = rarity(term, language);
    whole += weight;
    said += weight * Math.max(0, ...weighed.map(({ forms }) => forms[language].get(term) ?? 0));
  }
  const precision = whole === 0 ? 0 : said / whole;
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
}

/** Whether a sentence begins with what was asked for and says what it is. */
function defines(text: string, weighed: readonly WeighedTerm[], language: Language): boolean {
  const subject =
    /^(.{2,60}?) (?:ist|sind|is|are|heißt|bedeutet|bezeichnet|means) (?:immer |always )?(?:eine?|der|die|das|an?|the) /u.exec(
      text,
    )?.[1];
  if (subject === undefined) return false;
  const named = termsOf(subject, language);
  return named.length > 0 && named.every((term) => weighed.some(({ forms }) => forms[language].get(term) === 1));
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
