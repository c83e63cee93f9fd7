import type { Language } from "@diskret/contract";
import { termsOf } from "#platform/text";
import type { AnswerPassage } from "../answerer.ts";
import { answerSpans, wantsShape } from "./answer-shape.ts";
import { cover, type Place } from "./cover.ts";
import { coverGroups, type WeighedGroup } from "./letter-groups.ts";
import type { QuestionType } from "./question-type.ts";
import type { PlacedTerm, ReadPassage } from "./read-passage.ts";
import { leansOnBefore } from "./units.ts";
import type { WeighedTerm } from "./weigh-terms.ts";

/** What is looked at in a unit, each between 0 and about 1. */
export interface UnitFeatures {
  /** Share of the question that the unit says itself. */
  readonly own: number;
  /** … with its headings, its lead and its neighbours. */
  readonly around: number;
  /** Share of the question that the whole passage says. */
  readonly passage: number;
  /** Share of the named things of the question that the unit says. */
  readonly named: number;
  /** Share of the question that the unit says close together. */
  readonly close: number;
  /** Pairs of words that stand together in the question and in the unit. */
  readonly pairs: number;
  /** Whether it holds the kind of thing that was asked for. */
  readonly shape: number;
  /** How near that thing is to the words of the question. */
  readonly shapeNear: number;
  /** Whether the question wants a shape that the unit has not; reasons are told in too many ways to be missed. */
  readonly shapeless: number;
  /** How much of it the question does not say: an answer tells something. */
  readonly news: number;
  /** Whether it begins with what was asked for and says what it is. */
  readonly defines: number;
  /** How much the heading above and the question ask the same; and that of a unit right below it. */
  readonly heading: number;
  readonly underHeading: number;
  /** How early it stands. */
  readonly first: number;
  /** What retrieval says of the passage, and whether it is the first one. */
  readonly score: number;
  readonly rank: number;
  readonly isList: number;
  readonly isRow: number;
  readonly leaning: number;
  readonly short: number;
  readonly long: number;
  readonly foreign: number;
  /** Share of the question's groups of letters that the unit has, that it has together with the piece before it, and that its passage has. */
  readonly letters: number;
  readonly lettersBefore: number;
  readonly passageLetters: number;
  /** What retrieval says of the passage, and the share of the question it says, as shares of the best passage's. */
  readonly scoreToBest: number;
  readonly passageToBest: number;
}

/** A passage with what is the same for all its units. */
export interface PassageView extends ReadPassage {
  readonly passage: AnswerPassage;
  /** Place among the passages found, from 0. */
  readonly rank: number;
  /** Share of the question that it says as a whole. */
  readonly share: number;
  /** Share of the question's groups of letters that it has as a whole. */
  readonly letterShare: number;
  /** Its score and its share as shares of the best passage's. */
  readonly scoreToBest: number;
  readonly shareToBest: number;
  /** How much its heading and the question ask the same. */
  readonly headingFit: number;
}

/** The question as units are looked at. */
export interface AskedQuestion {
  readonly text: string;
  readonly language: Language;
  readonly type: QuestionType;
  readonly weighed: readonly WeighedTerm[];
  readonly letters: readonly WeighedGroup[];
}

/** How much a word counts that stands only in the headings or beside the unit, not in it. */
const headingShare = 0.7;
const neighbourShare = 0.65;
/** Words within so many of each other stand close together. */
const closeWithin = 8;

const nothing: ReadonlySet<string> = new Set();
const asksWhat: ReadonlySet<QuestionType> = new Set(["definition", "person"]);

/** Looks at one unit of a passage. */
export function unitFeatures(view: PassageView, index: number, asked: AskedQuestion): UnitFeatures {
  const piece = view.pieces[index];
  if (piece === undefined) throw new RangeError("The passage has no such piece.");
  const { language, pieces, headingFit: fit } = view;
  const { weighed, type } = asked;
  const says = (...places: readonly Place[]) => cover(weighed, language, places).share;
  const beside = [pieces[index - 1], pieces[index + 1]].flatMap((other): Place[] =>
    other?.block === piece.block ? [[other.terms, neighbourShare]] : [],
  );
  const hits = hitsOf(piece.placed, weighed, language);
  const spans = answerSpans(piece.text, type, asked.text);
  const isFirst = piece.kind === "sentence" ? 1 / (1 + index / 2) : 1;
  const named = weighed.filter((term) => term.isNamed && !term.isLight);
  return {
    own: says([piece.terms, 1], [piece.leadTerms, 0.8], [view.heading, 0.9 * fit ** 3]),
    around: says([piece.terms, 1], [piece.leadTerms, 0.9], [view.headings, headingShare], ...beside),
    passage: view.share,
    named: named.length === 0 ? 0.5 : cover(named, language, [[piece.terms, 1]]).share,
    close: closeShare(hits, weighed),
    pairs: pairShare(hits, weighed.length),
    shape: spans.length > 0 ? 1 : 0,
    shapeNear: nearness(spans, hits),
    shapeless: spans.length === 0 && wantsShape(type) && type !== "reason" ? 1 : 0,
    news: Math.min(1, (piece.placed.length - hits.length) / 8),
    defines: asksWhat.has(type) && defines(piece.text, weighed, language) ? 1 : 0,
    heading: fit ** 3,
    underHeading: fit ** 3 * isFirst,
    first: 1 / (index + 1),
    score: view.passage.score,
    rank: 1 / (1 + view.rank),
    isList: piece.kind === "item" || piece.kind === "code" ? 1 : 0,
    isRow: piece.kind === "row" ? 1 : 0,
    leaning: leansOnBefore(piece.text) ? 1 : 0,
    short: piece.text.length < 25 ? 1 : 0,
    long: Math.min(1, Math.max(0, piece.text.length - 150) / 300),
    foreign: language === asked.language ? 0 : 1,
    letters: coverGroups(asked.letters, [piece.groups]),
    passageLetters: view.letterShare,
    scoreToBest: view.scoreToBest,
    passageToBest: view.shareToBest,
    lettersBefore: coverGroups(asked.letters, [piece.groups, pieces[index - 1]?.groups ?? nothing]),
  };
}

/** A word of the question found in a unit: which, where, and how well. */
export interface Hit {
  readonly asked: number;
  readonly word: number;
  readonly start: number;
  readonly worth: number;
}

/** The words of the question in a unit, in reading order. */
export function hitsOf(
  placed: readonly PlacedTerm[],
  weighed: readonly WeighedTerm[],
  language: Language,
): readonly Hit[] {
  return placed.flatMap(({ term, word, start }) => {
    let best: Hit | null = null;
    for (const [asked, { forms, weight }] of weighed.entries()) {
      const worth = weight * (forms[language].get(term) ?? 0);
      if (worth > (best?.worth ?? 0)) best = { asked, word, start, worth };
    }
    return best === null ? [] : [best];
  });
}

/** The largest share of the question that stands within a few words. */
function closeShare(hits: readonly Hit[], weighed: readonly WeighedTerm[]): number {
  const wanted = weighed.reduce((sum, { weight }) => sum + weight, 0);
  let best = 0;
  for (const [at, first] of hits.entries()) {
    const found = new Map<number, number>();
    for (const hit of hits.slice(at)) {
      if (hit.word - first.word > closeWithin) break;
      found.set(hit.asked, Math.max(hit.worth, found.get(hit.asked) ?? 0));
    }
    best = Math.max(
      best,
      [...found.values()].reduce((sum, worth) => sum + worth, 0),
    );
  }
  return wanted === 0 ? 0 : best / wanted;
}

/** Share of the pairs of following words of the question that follow each other closely in the unit too. */
function pairShare(hits: readonly Hit[], count: number): number {
  if (count < 2) return 0;
  const pairs = new Set<number>();
  for (const [at, hit] of hits.entries()) {
    for (const next of hits.slice(at + 1)) {
      if (next.word - hit.word > 3) break;
      if (Math.abs(next.asked - hit.asked) === 1) pairs.add(Math.min(next.asked, hit.asked));
    }
  }
  return pairs.size / (count - 1);
}

/** How near the nearest thing of the right shape is to the words of the question: 1 beside them, towards 0 far away. */
export function nearness(
  spans: readonly { readonly start: number; readonly end: number }[],
  hits: readonly Hit[],
): number {
  let best = 0;
  for (const { start, end } of spans) {
    for (const hit of hits) {
      const gap = hit.start > end ? hit.start - end : Math.max(0, start - hit.start);
      best = Math.max(best, 1 / (1 + gap / 20));
    }
  }
  return best;
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
