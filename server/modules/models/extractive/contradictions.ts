import type { AnswerRequest } from "../answerer.ts";
import { answerSpans } from "./answer-shape.ts";
import type { QuestionType } from "./question-type.ts";
import type { ScoredUnit } from "./score-units.ts";
import { dateIn } from "./source-date.ts";

/** Types of questions whose answers can be set against each other, value by value. */
const comparable: ReadonlySet<QuestionType> = new Set([
  "time",
  "hours",
  "duration",
  "amount",
  "money",
  "percent",
  "contact",
]);
/** A unit speaks of the same where it answers nearly as well … */
const nearlyAsGood = 1.5;
/** … and at least so much of the words of the shorter one, values aside, are in both. */
const sameWords = 0.5;
const mostSides = 3;

/**
 * The units of different sources that give different values for what was asked, newest source first; null where they
 * agree. Their words must be nearly the same but for the value: two sources that speak of different things do not
 * contradict each other.
 */
export function findContradiction(
  request: AnswerRequest,
  {
    units,
    best,
    type,
  }: { readonly units: readonly ScoredUnit[]; readonly best: ScoredUnit; readonly type: QuestionType },
): readonly ScoredUnit[] | null {
  if (!comparable.has(type)) return null;
  const valuesOf = (unit: ScoredUnit) =>
    new Set(
      answerSpans(unit.text, type, request.question).map(({ start, end }) => normal(unit.text.slice(start, end))),
    );
  const own = valuesOf(best);
  if (own.size === 0) return null;
  const sides = [best];
  for (const unit of [...units].sort((a, b) => b.value - a.value)) {
    if (sides.length >= mostSides || unit.value < best.value - nearlyAsGood) break;
    if (unit.kind !== best.kind || sides.some((side) => isSameSource(side, unit))) continue;
    const values = valuesOf(unit);
    if (values.size === 0 || !differ(own, values) || !speakOfTheSame(best, unit)) continue;
    sides.push(unit);
  }
  return sides.length < 2 ? null : sides.sort((a, b) => timeOf(b) - timeOf(a));
}

const timeOf = ({ passage }: ScoredUnit): number => dateIn(passage)?.getTime() ?? 0;

function isSameSource(a: ScoredUnit, b: ScoredUnit): boolean {
  return a.passage.sourceId === undefined || b.passage.sourceId === undefined
    ? a.passage.title === b.passage.title
    : a.passage.sourceId === b.passage.sourceId;
}

const normal = (value: string): string =>
  value
    .toLowerCase()
    .replace(/[\s\u00a0]+/gu, " ")
    .trim();

/** Sets of values differ where neither holds the other: a source may say more than another without contradicting it. */
function differ(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return !a.isSubsetOf(b) && !b.isSubsetOf(a);
}

/**
 * Both say the same words of the question, and at most one of them names things beyond: where both do, each speaks of
 * its own (`Im Landkreis A leben …`, `Im Landkreis B leben …`).
 */
function speakOfTheSame(a: ScoredUnit, b: ScoredUnit): boolean {
  const shared = a.terms.intersection(b.terms);
  const words = (unit: ScoredUnit) => [...unit.terms].filter((term) => !/\d/u.test(term));
  const fewer = Math.min(words(a).length, words(b).length);
  const alike = words(a).filter((term) => shared.has(term)).length;
  return alike >= fewer * sameWords && (namesBeyond(a, b) === 0 || namesBeyond(b, a) === 0);
}

/** How many words with a capital a unit has inside its sentence that the other does not say. */
function namesBeyond(unit: ScoredUnit, other: ScoredUnit): number {
  return unit.placed.filter(
    ({ term, start }) =>
      start > 0 && /^\p{Lu}/u.test(unit.text.slice(start)) && !other.terms.has(term) && !/\d/u.test(term),
  ).length;
}
