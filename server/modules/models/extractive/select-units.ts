import { wantsShape } from "./answer-shape.ts";
import type { QuestionType } from "./question-type.ts";
import type { ScoredUnit } from "./score-units.ts";
import { leansOnBefore } from "./units.ts";

/** An answer has no more sentences than this, and no more list items than that. */
const mostSentences = 3;
const mostItems = 12;
/** Sentences are added until one of them holds the answer with this likelihood … */
const enoughLikelihood = 0.95;
/** … as long as the next one adds at least this much. */
const worthwhile = 0.01;
/** How much a further sentence gains or loses by how likely its passage is. */
const passageInfluence = 0.3;
/** Of a list whose item answers a question for one thing, the item alone is told where it is that much ahead. */
const clearlyAhead = 0.5;
/** Two sentences that share this much of their words say the same. */
const sameShare = 0.6;

/** What an answer is made of: the unit that answers best, and all units by passage, that of the best one first. */
export interface Selection {
  readonly best: ScoredUnit;
  /** How likely the best unit holds the answer, if any does. */
  readonly likelihood: number;
  readonly groups: readonly (readonly ScoredUnit[])[];
}

/** The units an answer is made of: the best first, what follows in reading order within its passage. */
export function selectUnits(units: readonly ScoredUnit[], best: ScoredUnit, type: QuestionType): Selection {
  const likelihoods = likelihoodsOf(units);
  const likelihoodOf = (unit: ScoredUnit) => likelihoods.get(unit) ?? 0;
  const chosen = new Set(wantsWholeList(best, type, likelihoodOf(best)) ? wholeBlock(best, units) : [best]);
  const add = (unit: ScoredUnit) => addWithContext(unit, { chosen, units });
  add(best);
  let likelihood = [...chosen].reduce((sum, unit) => sum + likelihoodOf(unit), 0);
  for (const unit of inOrder(units, likelihoods)) {
    if (likelihood >= enoughLikelihood || countSentences(chosen) >= mostSentences) break;
    if (likelihoodOf(unit) < worthwhile || chosen.has(unit)) continue;
    if (unit.kind !== "sentence" || unit.passage.language !== best.passage.language || isLeadOf(unit, chosen)) continue;
    if ([...chosen].some((other) => saysTheSame(unit, other))) continue;
    if (add(unit)) likelihood += likelihoodOf(unit);
  }
  return { best, likelihood: likelihoodOf(best), groups: group([...chosen], best) };
}

/** How likely each unit holds the answer, if any of them does. */
export function likelihoodsOf(units: readonly ScoredUnit[]): ReadonlyMap<ScoredUnit, number> {
  const most = Math.max(...units.map(({ value }) => value));
  const weights = units.map(({ value }) => Math.exp(value - most));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return new Map(units.map((unit, index) => [unit, (weights[index] ?? 0) / sum]));
}

/** The likeliest first; a likely passage lifts its sentences. */
function inOrder(units: readonly ScoredUnit[], likelihoods: ReadonlyMap<ScoredUnit, number>): readonly ScoredUnit[] {
  const passages = new Map<number, number>();
  for (const [{ passage }, likelihood] of likelihoods)
    passages.set(passage.number, (passages.get(passage.number) ?? 0) + likelihood);
  const worth = ({ value, passage }: ScoredUnit) =>
    value + passageInfluence * Math.log(Math.max(1e-9, passages.get(passage.number) ?? 0));
  return [...units].sort((a, b) => worth(b) - worth(a));
}

const countSentences = (units: Iterable<ScoredUnit>): number =>
  [...units].filter(({ kind }) => kind === "sentence").length;

interface Choice {
  readonly chosen: Set<ScoredUnit>;
  readonly units: readonly ScoredUnit[];
}

/**
 * Takes a unit together with what it cannot stand without: the sentence before one that begins with a pronoun, where
 * nothing of its passage is told yet; what follows a sentence that announces it. False where there is no room for both,
 * or nothing the pronoun could mean. The best sentence stands alone: its pronoun means what was asked about.
 */
function addWithContext(unit: ScoredUnit, { chosen, units }: Choice): boolean {
  const at = (offset: number) =>
    units.find((other) => other.passage.number === unit.passage.number && other.place === unit.place + offset);
  const isKnown = [...chosen].some(({ passage }) => passage.number === unit.passage.number);
  if (!isKnown && unit.kind === "sentence" && leansOnBefore(unit.text)) {
    const before = at(-1);
    if (before?.kind !== "sentence" || before.block !== unit.block) return false;
    if (countSentences(chosen) + 2 > mostSentences) return false;
    chosen.add(before);
  }
  chosen.add(unit);
  const after = at(1);
  if (unit.kind === "sentence" && /[:：]$/u.test(unit.text) && after !== undefined) {
    for (const item of after.kind === "sentence" ? [after] : wholeBlock(after, units)) chosen.add(item);
  }
  return true;
}

/** A question for steps or a list gets the list, and one for a single thing the item that says it. */
function wantsWholeList(best: ScoredUnit, type: QuestionType, likelihood: number): boolean {
  if (best.kind === "row") return type === "list";
  return best.kind === "item" && !(wantsShape(type) && best.features.shape === 1 && likelihood >= clearlyAhead);
}

function wholeBlock(best: ScoredUnit, units: readonly ScoredUnit[]): readonly ScoredUnit[] {
  const block = units.filter(
    (unit) => unit.passage.number === best.passage.number && unit.block === best.block && unit.kind === best.kind,
  );
  if (block.length <= mostItems) return block;
  return block
    .filter((unit) => unit.value >= best.value - 1.5)
    .sort((a, b) => b.value - a.value)
    .slice(0, mostItems);
}

function isLeadOf(unit: ScoredUnit, chosen: ReadonlySet<ScoredUnit>): boolean {
  return [...chosen].some((other) => other.lead === unit.text && other.passage.number === unit.passage.number);
}

function saysTheSame(a: ScoredUnit, b: ScoredUnit): boolean {
  if (a.text === b.text) return true;
  let shared = 0;
  for (const term of a.terms) if (b.terms.has(term)) shared++;
  return shared / Math.max(1, Math.min(a.terms.size, b.terms.size)) > sameShare;
}

function group(chosen: readonly ScoredUnit[], best: ScoredUnit): ScoredUnit[][] {
  const groups = [...Map.groupBy(chosen, (unit) => unit.passage.number).values()];
  const worth = (units: readonly ScoredUnit[]) =>
    units.includes(best) ? Number.POSITIVE_INFINITY : Math.max(...units.map((unit) => unit.value));
  return groups
    .sort((a, b) => worth(b) - worth(a))
    .map((units) =>
      bestInFront(
        units.sort((a, b) => a.place - b.place),
        best,
      ),
    );
}

/** The answer first: the best sentence with the list it announces, then the others. */
function bestInFront(units: readonly ScoredUnit[], best: ScoredUnit): ScoredUnit[] {
  const at = units.indexOf(best);
  if (best.kind !== "sentence" || at < 1) return [...units];
  let end = at + 1;
  if (/[:：]$/u.test(best.text)) while (units[end]?.kind !== "sentence" && end < units.length) end++;
  return [...units.slice(at, end), ...units.slice(0, at), ...units.slice(end)];
}
